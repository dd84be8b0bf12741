import type { PresenceState } from '#core/asuo/agentState'
import type { Answers } from '#core/bridge/requests'

/** How the desk stands, as the shell has to know it: for the tray, for sleep and for closing. */
export interface DeskStand {
  readonly state: PresenceState
  /** The page said that a call rings. */
  readonly ringing: boolean
}

export interface StandWatch {
  now(): DeskStand
  told(change: Partial<DeskStand>): void
  /** Called at each change, and at once with the present stand. Returns the undo. */
  listen(heard: (stand: DeskStand) => void): () => void
}

export const watchStand = (): StandWatch => {
  let stand: DeskStand = { state: 'offline', ringing: false }
  const listeners = new Set<(stand: DeskStand) => void>()
  return {
    now: () => stand,
    told: (change) => {
      const next = { ...stand, ...change }
      if (next.state === stand.state && next.ringing === stand.ringing) return
      stand = next
      for (const heard of listeners) heard(stand)
    },
    listen: (heard) => {
      listeners.add(heard)
      heard(stand)
      return () => void listeners.delete(heard)
    },
  }
}

/** The page tells ASUO how it stands; the shell listens to the same words on their way. */
export const overhearPresence = (answers: Answers, watch: StandWatch): Answers => ({
  ...answers,
  'presence.tell': (presence) => {
    watch.told({ state: presence.state })
    return answers['presence.tell'](presence)
  },
})

const busyStates: readonly PresenceState[] = ['ringing', 'dialling', 'talking', 'hold']

/** A caller would be cut off if the panel ended now. */
export const hasCall = ({ state, ringing }: DeskStand): boolean => ringing || busyStates.includes(state)
