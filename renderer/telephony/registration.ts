import { RegistererState, type UserAgent } from 'sip.js'
import type { Fault } from '#core/faults/fault'
import { LineRegisterer } from './LineRegisterer.ts'
import type { Say } from './say.ts'

export interface Registration {
  /** Registers, or registers again. Ends in `line.registered`, `line.refused` or `line.lost`. */
  register(): void
  /** `underWay` while a REGISTER waits for its answer; `good` until the time of the last 200 has run out, as it may while the machine sleeps. */
  standing(): 'underWay' | 'good' | 'lapsed'
  /** Somebody else is registered in our place: ours is refreshed no more, and his is not touched. */
  forget(): void
  /** Takes the registration back where there is one; resolves once the PBX has answered, which may be never on a dead wire. */
  leave(): Promise<void>
}

type RefusalReason = Extract<Fault, { code: 'lineRefused' }>['reason']
const reasons: Readonly<Record<number, RefusalReason>> = {
  401: 'wrongPassword',
  407: 'wrongPassword',
  403: 'registeredElsewhere',
  404: 'unknownNumber',
}

/** Made by SIP.js itself when nobody answered or the wire was gone; a PBX that says so is as good as away. */
const nobodyThere = new Set([408, 503])

export function createRegistration(userAgent: UserAgent, say: Say): Registration {
  let registerer = create()

  function create(): LineRegisterer {
    const created = new LineRegisterer(userAgent, {
      registered: () => say({ type: 'line.registered' }),
      refused: (status) =>
        nobodyThere.has(status)
          ? say({ type: 'line.lost', why: 'silent' })
          : say({ type: 'line.refused', fault: { code: 'lineRefused', reason: reasons[status] ?? 'other', status } }),
    })
    created.stateChange.addListener((state) => {
      // Its reason, where there is one, is told in the same turn and goes first.
      if (created === registerer && state === RegistererState.Unregistered) queueMicrotask(() => say({ type: 'line.unregistered' }))
    })
    return created
  }

  return {
    register: () => {
      if (registerer.isWaiting) {
        const stuck = registerer
        registerer = create()
        stuck.letGo()
      }
      void registerer.register()
    },
    standing: () => (registerer.isWaiting ? 'underWay' : registerer.isGood ? 'good' : 'lapsed'),
    forget: () => {
      const displaced = registerer
      registerer = create()
      displaced.forget()
    },
    leave: () => registerer.dispose(),
  }
}
