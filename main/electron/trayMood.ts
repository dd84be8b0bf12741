import type { DeskStand } from './deskStand.ts'

export type TrayMood = 'idle' | 'ringing' | 'onCall' | 'offLine'

/** What the tray's picture says; a ringing call outshouts the rest. */
export const trayMoodOf = ({ state, ringing }: DeskStand): TrayMood => {
  if (ringing || state === 'ringing') return 'ringing'
  if (state === 'dialling' || state === 'talking' || state === 'hold') return 'onCall'
  return state === 'offline' ? 'offLine' : 'idle'
}
