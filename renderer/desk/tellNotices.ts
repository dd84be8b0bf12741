import type { PanelBridge } from '#core/bridge/panelBridge'
import type { ClerkEvent } from '#core/desk/clerkOrder'
import type { Settings } from '#core/settings/settings'
import type { MicrophoneChoice } from '#core/telephony/lineEvent'

export const microphoneOf = (settings: Settings): MicrophoneChoice => ({
  deviceId: settings.microphoneId,
  processing: settings.soundProcessing,
})

export const soundOf = (settings: Settings): Extract<ClerkEvent, { type: 'sound.chosen' }> => ({
  type: 'sound.chosen',
  headphonesId: settings.headphonesId,
  ringDeviceId: settings.ringDeviceId,
})

/** Passes on what the desk's local side tells by itself. Returns the undo. */
export const tellNotices = (bridge: PanelBridge, tell: (event: ClerkEvent) => void): (() => void) => {
  let microphone = ''
  const undo = [
    bridge.listen('ticket.numbered', ({ externalId, uin }) => {
      if (uin !== null) tell({ type: 'ticket.uinArrived', externalId, uin })
    }),
    bridge.listen('line.shaken', () => tell({ type: 'network.shaken' })),
    bridge.listen('settings.changed', (settings) => {
      tell(soundOf(settings))
      const chosen = JSON.stringify(microphoneOf(settings))
      if (chosen !== microphone) tell({ type: 'microphone.chosen', microphone: microphoneOf(settings) })
      microphone = chosen
    }),
  ]
  return () => {
    for (const forget of undo) forget()
  }
}
