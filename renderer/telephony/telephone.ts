import { createTelephone } from './createTelephone.ts'
import { createPageSound } from './pageSound.ts'

/** The telephone of the page, to be provided as the desk's `telephone` actor. */
export const telephone = createTelephone({
  media: navigator.mediaDevices,
  sound: createPageSound,
  newCallId: () => crypto.randomUUID(),
  whenOnline: (online) => {
    window.addEventListener('online', online)
    return () => window.removeEventListener('online', online)
  },
  whenLeaving: (leave, back) => {
    // A browser may keep a page that was left and show it again: its line is gone by then.
    const shown = (event: PageTransitionEvent) => event.persisted && back()
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', shown)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', shown)
    }
  },
})
