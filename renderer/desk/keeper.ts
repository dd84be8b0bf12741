import type { PanelBridge } from '#core/bridge/panelBridge'
import type { OpenCall } from '#core/desk/openCall'
import type { Fault } from '#core/faults/fault'

interface KeeperAnswers {
  kept(): void
  notKept(fault: Fault): void
}

/**
 * Saves the call on the desk at every change. One save at a time, the latest state wins, none is lost: what could not be saved
 * waits for the next change or `nudge`.
 */
export const keeper = (bridge: PanelBridge, { kept, notKept }: KeeperAnswers) => {
  let unsaved: OpenCall | null = null
  let isSaving = false
  let saving: Promise<void> = Promise.resolve()

  const save = async (): Promise<void> => {
    isSaving = true
    let fault: Fault | null = null
    for (let call = unsaved; call !== null && fault === null; call = unsaved) {
      unsaved = null
      const outcome = await bridge.request('call.keep', call)
      if (unsaved !== null) continue
      if (outcome.ok) kept()
      else [unsaved, fault] = [call, outcome.fault]
    }
    isSaving = false
    if (fault !== null) notKept(fault)
  }

  const nudge = (): void => {
    if (!isSaving && unsaved !== null) saving = save()
  }

  return {
    nudge,
    keep(call: OpenCall): void {
      unsaved = call
      nudge()
    },
    /** Resolves when nothing is on its way to the disk; what failed may still wait. */
    settled: async (): Promise<void> => {
      while (isSaving) await saving
    },
    /** The page goes away: what still waits is sent behind what is on its way; nobody will hear the answer. */
    flush(): void {
      if (unsaved !== null) void bridge.request('call.keep', unsaved)
    },
    /** The call has left the desk: it must not be saved back onto it. */
    forget(): void {
      unsaved = null
    },
  }
}
