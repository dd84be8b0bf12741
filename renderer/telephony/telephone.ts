import { afterPicture } from '../kit/afterPicture.ts'
import { createTelephone } from './createTelephone.ts'
import { createPageSound } from './pageSound.ts'

/** The telephone of the page, to be provided as the desk's `telephone` actor. */
export const telephone = createTelephone({
  media: navigator.mediaDevices,
  sound: (tell) => createPageSound(tell, afterPicture),
  later: afterPicture,
  newCallId: () => crypto.randomUUID(),
  whenOnline: (online) => {
    // Going off line is worth a look too: what the wire is still good for is known sooner.
    window.addEventListener('online', online)
    window.addEventListener('offline', online)
    return () => {
      window.removeEventListener('online', online)
      window.removeEventListener('offline', online)
    }
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
