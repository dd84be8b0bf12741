import { createTelephone } from './createTelephone.ts'
import { createPageSound } from './pageSound.ts'

/** The telephone of the page, to be provided as the desk's `telephone` actor. */
export const telephone = createTelephone({
  media: navigator.mediaDevices,
  sound: createPageSound,
  newCallId: () => crypto.randomUUID(),
  whenLeaving: (leave) => {
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  },
})
