import type { UserAgent } from 'sip.js'
import { askBindings, type Bindings, bindingsIn } from './bindings.ts'
import type { Registration } from './registration.ts'

interface Told {
  /** Another telephone was given our number, and ours is registered no more. */
  readonly displaced: () => void
  /** The PBX has lost our registration and has given our place to nobody. */
  readonly dropped: () => void
}

/** Our place in the PBX's list of who is registered under our number. */
export interface Place {
  /** A probe goes out: now and then the list is asked for beside it. */
  look(): void
  /** Our own REGISTER was answered: a list that was asked for before it is of yesterday. */
  confirmed(): void
  /** A registration begins anew: nothing that was asked for or learnt before it holds. */
  forget(): void
}

/** The list costs a challenge more than a probe. A desk that was displaced waits for calls in vain. */
const probesPerQuestion = 5

/**
 * Asks for the list with the first probe after a registration, then with every fifth, and lets a list speak against us only where that
 * cannot well be an error, for it takes a desk off the line: the PBX has named us by our name on this registration, our last REGISTER
 * has not run out and no other is on its way, and others are listed who were never listed beside us. Where they were, the PBX has room
 * for all. A PBX that once did not answer, or refused, is not asked again on this registration: its list may be one SIP.js cannot read.
 */
export function createPlace(userAgent: UserAgent, registration: Pick<Registration, 'standing'>, told: Told): Place {
  let probes = 0
  let hasNamedUs = false
  let hasRoom = false
  let isMute = false
  /** The question that waits for its answer. */
  let asked: object | null = null

  const read = ({ ours, others }: Bindings) => {
    const standing = registration.standing()
    if (standing === 'underWay') return
    if (ours) {
      hasNamedUs = true
      hasRoom ||= others
    } else if (hasNamedUs && others && !hasRoom && standing === 'good') told.displaced()
    else if (hasNamedUs) {
      // Learnt anew, and soon: a list that names us by turns must not have us register without end.
      hasNamedUs = false
      probes = 0
      told.dropped()
    }
  }

  const ask = () => {
    const question = {}
    const answered = (act: () => void) => {
      if (asked !== question) return
      asked = null
      act()
    }
    asked = question
    askBindings(userAgent, {
      onAccept: (answer) => answered(() => read(bindingsIn(answer, userAgent.contact.uri.user))),
      onReject: () =>
        answered(() => {
          isMute = true
        }),
    })
  }

  return {
    look: () => {
      const isDue = probes % probesPerQuestion === 0
      probes += 1
      if (!isDue || isMute) return
      if (asked === null) ask()
      else isMute = true
    },
    confirmed: () => {
      asked = null
    },
    forget: () => {
      asked = null
      probes = 0
      hasNamedUs = false
      isMute = false
    },
  }
}
