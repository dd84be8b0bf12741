import type { MicrophoneChoice } from '#core/telephony/lineEvent'
import type { SoundDevice } from '#core/telephony/soundDevice'
import { type Microphone, openMicrophone } from './microphone.ts'
import type { Say } from './say.ts'

/** The microphone of the moment. Opening takes time; only the last order counts. */
export interface OpenedMicrophone {
  open(choice: MicrophoneChoice): Promise<void>
  close(): void
  /** Null while none is open or the open one was lost. */
  current(): Microphone | null
  /** These microphones are there now. */
  plugged(present: readonly SoundDevice[]): void
}

/** `changed` is called with the new microphone before it is reported, and with null when it is closed or lost. */
export function createOpenedMicrophone(media: MediaDevices, say: Say, changed: (microphone: Microphone | null) => void): OpenedMicrophone {
  let turn = 0
  let stands: 'closed' | 'opening' | 'settled' = 'closed'
  let cameMeanwhile = false
  let current: Microphone | null = null
  let present: readonly SoundDevice[] = []

  const exchange = (next: Microphone | null) => {
    const before = current
    current = next
    changed(next)
    before?.close()
  }

  return {
    open: async (choice) => {
      turn += 1
      stands = 'opening'
      cameMeanwhile = false
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
        return
      }
      stands = 'settled'
      if (outcome.ok) {
        opened = outcome.value
        exchange(outcome.value)
        say({ type: 'microphone.opened', label: outcome.value.label })
        // A headset is plugged in step by step: its microphone may have come while another was being opened.
        if (outcome.value.isOutdone(present, false)) say({ type: 'microphone.returned' })
      } else {
        exchange(null)
        say({ type: 'microphone.failed', fault: outcome.fault })
        if (cameMeanwhile) say({ type: 'microphone.returned' })
      }
    },
    close: () => {
      turn += 1
      stands = 'closed'
      exchange(null)
    },
    current: () => current,
    plugged: (now) => {
      const came = now.some(({ id }) => !present.some((before) => before.id === id))
      present = now
      if (!came) return
      if (stands === 'opening') cameMeanwhile = true
      if (stands === 'settled' && (current === null || current.isOutdone(now, true))) say({ type: 'microphone.returned' })
    },
  }
}
