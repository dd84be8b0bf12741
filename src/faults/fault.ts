import type { LineLoss } from '../telephony/lineLoss.ts'

/**
 * Why a sign-in by the organisation's provider came to nothing. `denied`: the provider said no; `late`: nobody came back in time;
 * `notProven`: what came back did not hold.
 */
export type ProviderRefusal =
  | 'takenBack'
  | 'denied'
  | 'late'
  | 'unreachable'
  | 'noBrowser'
  | 'portBusy'
  | 'accountUnknown'
  | 'roleMissing'
  | 'notProven'

/**
 * Everything that may be expected to go wrong, as values. A fault has no text: the words stand in
 * `renderer/text/`, keyed by code, and a missing word does not compile.
 */
export type Fault =
  /** A message did not fit its schema; `where` is the path inside it. */
  | { readonly code: 'malformed'; readonly where: string }
  /** Nobody is signed in, or the token ended and could not be renewed. */
  | { readonly code: 'signInNeeded' }
  | { readonly code: 'wrongPassword' }
  /** Too many failed sign-ins; try again after so many seconds. */
  | { readonly code: 'signInBlocked'; readonly retrySeconds: number }
  | { readonly code: 'notSignedIn'; readonly reason: ProviderRefusal }
  | { readonly code: 'notAllowed' }
  /** A call of another operator is open on this desk: nobody takes his place before it has left. */
  | { readonly code: 'callOnDesk' }
  | { readonly code: 'asuoUnreachable' }
  /** ASUO read the request and said no; `problem` is its code, `pointers` the fields it names. */
  | { readonly code: 'asuoRefused'; readonly problem: string; readonly pointers: readonly string[] }
  | { readonly code: 'notFound' }
  /** A colleague's caller came without the state of his script: ASUO was silent, or nothing was deposited. */
  | { readonly code: 'handoverMissing' }
  /** The local disk refused: nothing was saved, the form keeps its text. */
  | { readonly code: 'notSaved'; readonly reason: 'full' | 'readOnly' | 'broken' }
  | { readonly code: 'microphoneDenied' }
  /** The operating system lets no program, or not this one, hear. */
  | { readonly code: 'microphoneDeniedBySystem' }
  | { readonly code: 'microphoneMissing' }
  | { readonly code: 'microphoneBusy' }
  /** The PBX refused the registration, or has given our place away (`displaced`); `reason` tells which sentence to show. */
  | {
      readonly code: 'lineRefused'
      readonly reason: 'wrongPassword' | 'registeredElsewhere' | 'displaced' | 'unknownNumber' | 'other'
      readonly status: number
    }
  /** The PBX is not reached; `why` as far as the page knows. */
  | { readonly code: 'lineUnreachable'; readonly why: LineLoss | null }
  /** No telephone account is configured. */
  | { readonly code: 'lineNotConfigured' }
  | { readonly code: 'trainingLineDown' }
  /** What was typed is no number that can be dialled. */
  | { readonly code: 'numberUnfit'; readonly reason: 'empty' | 'address' | 'long' | 'plus' | 'characters' }
  /** The operating system has no safe place for a password: it is kept in memory only. */
  | { readonly code: 'noSecureStorage' }
  /** The desk behind the page (its local process) is gone. */
  | { readonly code: 'deskGone' }
  /** Another page works on this desk; this one does nothing any more. */
  | { readonly code: 'openElsewhere' }
  /** A bug, already logged; the call goes on. */
  | { readonly code: 'internal' }

export type FaultCode = Fault['code']
