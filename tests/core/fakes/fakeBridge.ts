import type { NoticeName, PayloadOf } from '#core/bridge/notices'
import type { PanelBridge } from '#core/bridge/panelBridge'
import type { InputOf, RequestName } from '#core/bridge/requests'
import type { Fault } from '#core/faults/fault'
import { failure, type Outcome, success } from '#core/faults/outcome'
import { settings } from '#core/settings/settings'
import { trainingAccount } from './fakeClerk.ts'

/** A desk behind the page with a disk that can be full. Every request is remembered with its outcome. */
export const fakeBridge = () => {
  const asked: { readonly name: RequestName; readonly input: unknown; readonly ok: boolean }[] = []
  const heard = new Map<NoticeName, Set<(payload: never) => void>>()
  const faults = new Map<RequestName, Fault>()
  let uin: string | null = 'SP-4217'
  const looks = new Set<() => void>()
  const gates = new Map<RequestName, Promise<void>>()
  const answerTo = (name: RequestName, input: unknown): unknown => {
    const numbered = input as { readonly externalId: string }
    switch (name) {
      case 'tickets.register':
        return { externalId: numbered.externalId, uin, provisionalNumber: null }
      case 'tickets.takeProvisional':
        return { externalId: numbered.externalId, uin, provisionalNumber: 'TMP-UCH-001' }
      case 'settings.read':
        return settings.parse({})
      case 'keys.claim':
        return { supported: true, refused: ['end'] }
      case 'line.account':
        return trainingAccount
      default:
        return null
    }
  }
  const bridge: PanelBridge = {
    request: async (name, input) => {
      await gates.get(name)
      const fault = faults.get(name)
      asked.push({ name, input, ok: fault === undefined })
      for (const look of [...looks]) look()
      return (fault === undefined ? success(answerTo(name, input)) : failure(fault)) as Outcome<never>
    },
    listen: (name, hear) => {
      const ears = heard.get(name) ?? new Set()
      heard.set(name, ears.add(hear as (payload: never) => void))
      return () => ears.delete(hear as (payload: never) => void)
    },
  }
  return {
    bridge,
    asked,
    askedFor: <N extends RequestName>(name: N): InputOf<N>[] =>
      asked.filter((request) => request.name === name && request.ok).map((request) => request.input as InputOf<N>),
    /** Resolves once there were so many requests of that name. */
    requested: (name: RequestName, times: number): Promise<void> =>
      new Promise((seen) => {
        const look = () => {
          if (asked.filter((request) => request.name === name).length < times) return
          looks.delete(look)
          seen()
        }
        looks.add(look)
        look()
      }),
    refuses: (name: RequestName, fault: Fault) => faults.set(name, fault),
    obeys: (name: RequestName) => faults.delete(name),
    isSilentAboutNumbers: () => {
      uin = null
    },
    /** Requests of this name wait until the returned opener is called. */
    halts: (name: RequestName): (() => void) => {
      let open = () => {}
      const gate = new Promise<void>((opened) => {
        open = opened
      })
      gates.set(name, gate)
      return open
    },
    tells: <N extends NoticeName>(name: N, payload: PayloadOf<N>) => {
      for (const hear of heard.get(name) ?? []) (hear as (payload: PayloadOf<N>) => void)(payload)
    },
    listeners: () => [...heard.values()].reduce((sum, ears) => sum + ears.size, 0),
  }
}
