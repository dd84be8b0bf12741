import type { MicrophoneChoice } from '#core/telephony/lineEvent'
import { type Microphone, openMicrophone } from './microphone.ts'
import type { Say } from './say.ts'

/** The microphone of the moment. Opening takes time; only the last order counts. */
export interface OpenedMicrophone {
  open(choice: MicrophoneChoice): Promise<void>
  close(): void
  /** Null while none is open or the open one was lost. */
  current(): Microphone | null
}

/** `changed` is called with the new microphone before it is reported, and with null when it is closed or lost. */
export function createOpenedMicrophone(media: MediaDevices, say: Say, changed: (microphone: Microphone | null) => void): OpenedMicrophone {
  let turn = 0
  let current: Microphone | null = null

  const exchange = (next: Microphone | null) => {
    const before = current
    current = next
    changed(next)
    before?.close()
  }

  return {
    open: async (choice) => {
      turn += 1
      const mine = turn
      let opened: Microphone | null = null
      const outcome = await openMicrophone(media, choice, () => {
        // It may be lost while its successor is being opened: until then it is the one that is spoken into.
        if (mine !== turn && (opened === null || current !== opened)) return
        exchange(null)
        say({ type: 'microphone.lost' })
      })
      if (mine !== turn) {
        if (outcome.ok) outcome.value.close()
      } else if (outcome.ok) {
        opened = outcome.value
        exchange(outcome.value)
        say({ type: 'microphone.opened', label: outcome.value.label })
      } else {
        exchange(null)
        say({ type: 'microphone.failed', fault: outcome.fault })
      }
    },
    close: () => {
      turn += 1
      exchange(null)
    },
    current: () => current,
  }
}
