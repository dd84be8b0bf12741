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
  let saving: Promise<void> | null = null

  const save = async (): Promise<void> => {
    while (unsaved !== null) {
      const call: OpenCall = unsaved
      unsaved = null
      const outcome = await bridge.request('call.keep', call)
      if (outcome.ok) {
        if (unsaved === null) kept()
        continue
      }
      notKept(outcome.fault)
      if (unsaved !== null) continue
      unsaved = call
      return
    }
  }

  const nudge = (): void => {
    if (saving !== null || unsaved === null) return
    saving = save().finally(() => {
      saving = null
    })
  }

  return {
    nudge,
    keep(call: OpenCall): void {
      unsaved = call
      nudge()
    },
    /** Resolves when nothing is on its way to the disk; what failed may still wait. */
    settled: async (): Promise<void> => {
      while (saving !== null) await saving
    },
    /** The call has left the desk: it must not be saved back onto it. */
    forget(): void {
      unsaved = null
    },
  }
}
