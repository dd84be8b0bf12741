import type { Fault } from '../faults/fault.ts'
import type { DevicesInUse, Wishes } from './chosenDevice.ts'
import type { LineLoss } from './lineLoss.ts'
import type { MediaQuality } from './quality/mediaQuality.ts'

/** How the line signs in at the PBX. `server` is a ws:// or wss:// address, `domain` the SIP realm's host. */
export interface LineAccount {
  readonly server: string
  readonly domain: string
  readonly user: string
  readonly password: string
  readonly displayName: string
  /** The embedded training line: its calls live in the practice space. */
  readonly training: boolean
}

/** Who calls, as far as the INVITE tells. `queueEnteredAt` is UTC epoch ms corrected by the PBX's clock. */
export interface IncomingCaller {
  readonly number: string
  readonly name: string | null
  readonly queueName: string | null
  readonly queueWaitMs: number | null
  readonly pbxUniqueId: string | null
  /** The number a blind transfer of this caller had gone to, where the PBX brought him back from it. */
  readonly returnedFrom?: string | undefined
}

/** Orders to the telephone. `callId` is the panel's own UUID of the call. */
export type TelephoneCommand =
  /** The first of these that is there and can be opened, else the system's default. */
  | { readonly type: 'microphone.open'; readonly devices: Wishes; readonly processing: boolean }
  | { readonly type: 'microphone.close' }
  | { readonly type: 'line.connect'; readonly account: LineAccount }
  | { readonly type: 'line.disconnect' }
  /** New Registerer on the open transport (or a reconnect where there is none). */
  | { readonly type: 'line.register' }
  /** Another has our number: refreshes no more, touches nothing of his, and keeps the wire for the calls that go on. */
  | { readonly type: 'line.forget' }
  /**
   * One OPTIONS; answered by `line.proven` or `line.unproven` within the probe's own limit. Now and then the PBX is asked beside it who is
   * registered: that proves and disproves nothing, and may end in `line.displaced` or in a refresh of the registration.
   */
  | { readonly type: 'line.probe' }
  | { readonly type: 'call.answer'; readonly callId: string }
  | { readonly type: 'call.reject'; readonly callId: string }
  /** Nobody answers (480): the PBX may try somebody else. */
  | { readonly type: 'call.leaveUnanswered'; readonly callId: string }
  | { readonly type: 'call.hold'; readonly callId: string }
  | { readonly type: 'call.resume'; readonly callId: string }
  | { readonly type: 'call.mute'; readonly callId: string; readonly muted: boolean }
  | { readonly type: 'call.key'; readonly callId: string; readonly key: string }
  | { readonly type: 'call.hangUp'; readonly callId: string }
  /** Looks for a new way of the sound (ICE restart), at once or as soon as the line is back; nothing where the way is whole. */
  | { readonly type: 'call.mend'; readonly callId: string }
  /** A new outgoing call under an id of the desk's. `number` has been through `parseDialString`. */
  | { readonly type: 'call.dial'; readonly callId: string; readonly number: string }
  /** A second leg beside a call that is held: told of under `consultCallId`, and driven by it like any call. */
  | {
      readonly type: 'call.consult'
      readonly callId: string
      readonly consultCallId: string
      readonly number: string
      readonly headers?: { readonly handoverId: string } | undefined
    }
  /** Attended transfer: the caller and the consulted one are put together (REFER with Replaces), and both legs end here. */
  | { readonly type: 'call.connect'; readonly callId: string; readonly consultCallId: string }
  /** Blind transfer (REFER): the PBX may call it done while the other end only rings. */
  | { readonly type: 'call.transfer'; readonly callId: string; readonly number: string }
  /** Two tones in the operator's ear: this call is about to be answered by itself. */
  | { readonly type: 'call.announce'; readonly callId: string }
  /** A tick in the operator's ear: the promised time of the hold runs out. */
  | { readonly type: 'call.remind'; readonly callId: string }
  /** Where the caller is heard and where it rings. Holds for the sounds that already play, and for as long as devices come and go. */
  | { readonly type: 'sound.choose'; readonly headphones: Wishes; readonly ring: Wishes }
  /** While false every INVITE is refused with 486 and no 180 before it. */
  | { readonly type: 'line.admit'; readonly admits: boolean }

/** Why a call, or an attempt at one, is over. From `busy` on: the outcomes of dialling, but `transferred`: the caller was passed on. */
/** A SIP message that was not read, without a word of its content. `method` of a request, in capitals; null of an answer. */
export interface UnreadableMessage {
  readonly what: 'tooLong' | 'tooManyHeaders' | 'tooMany' | 'malformed'
  readonly method: string | null
  /** Characters. */
  readonly length: number
}

export type HangUpCause =
  | 'normal'
  | 'cancelled'
  | 'answeredElsewhere'
  | 'noAnswer'
  | 'rejected'
  | 'mediaFailed'
  | 'lineLost'
  | 'refused'
  | 'busy'
  | 'noSuchNumber'
  | 'congested'
  | 'declined'
  | 'unavailable'
  | 'transferred'

/** What the telephone reports. Only what is confirmed: `sip.held` comes after the 200 to the re-INVITE. */
export type TelephoneEvent =
  | { readonly type: 'microphone.opened'; readonly label: string }
  | { readonly type: 'microphone.failed'; readonly fault: Fault }
  /** The open microphone was unplugged or taken. */
  | { readonly type: 'microphone.lost' }
  /** A microphone that is dearer than the open one, or any where none is open, was plugged in: opening again would take it. */
  | { readonly type: 'microphone.returned' }
  /** Another device is spoken into, listened to or rung on, or for another reason. */
  | { readonly type: 'devices.changed'; readonly devices: DevicesInUse }
  | { readonly type: 'line.opened' }
  | { readonly type: 'line.registered' }
  | { readonly type: 'line.unregistered' }
  | { readonly type: 'line.refused'; readonly fault: Fault }
  /** Another telephone was given our number, and alone is registered under it: calls go there. Ours is refreshed until `line.forget`. */
  | { readonly type: 'line.displaced' }
  /** The transport fell or never came up. */
  | { readonly type: 'line.lost'; readonly why: LineLoss }
  | { readonly type: 'line.proven'; readonly roundTripMs: number }
  | { readonly type: 'line.unproven' }
  /** What came over the wire could not be read; the line and the call go on. */
  | ({ readonly type: 'line.unreadable' } & UnreadableMessage)
  /** The page's network is back, or gone: prove the line or reconnect at once. */
  | { readonly type: 'network.shaken' }
  /**
   * `answerWished`: the INVITE asks to be answered without a hand (`Answer-Mode: Auto`, `Alert-Info` with `alert-autoanswer`).
   * `handoverId`: a colleague asks before he hands his caller over, whose state lies in ASUO under this id.
   */
  | {
      readonly type: 'sip.invited'
      readonly callId: string
      readonly caller: IncomingCaller
      readonly answerWished?: boolean | undefined
      readonly handoverId?: string | undefined
    }
  /** A second caller was refused with 486 while the desk was not free. */
  | { readonly type: 'sip.turnedAway'; readonly number: string }
  | { readonly type: 'sip.established'; readonly callId: string }
  /** A call that was dialled: the other end rings, or speaks before the answer (an announcement; its first packet has come). */
  | { readonly type: 'sip.progressed'; readonly callId: string; readonly kind: 'ringing' | 'earlyMedia' }
  /** The PBX says that somebody else is at the other end now (P-Asserted-Identity, Remote-Party-ID). */
  | { readonly type: 'sip.identified'; readonly callId: string; readonly number: string; readonly name: string | null }
  /** The PBX has passed the caller on (final NOTIFY); `sip.ended` with cause `transferred` follows. */
  | { readonly type: 'sip.transferred'; readonly callId: string }
  /** It has not: the call is still there. */
  | { readonly type: 'sip.transferRefused'; readonly callId: string; readonly cause: HangUpCause }
  /** First sound packet of the caller played: the operator may speak. */
  | { readonly type: 'media.flowing'; readonly callId: string }
  /** ICE finds no way to the caller: he hears nothing and is not heard. A new way is being looked for. */
  | { readonly type: 'media.interrupted'; readonly callId: string }
  /** The way is there again. */
  | { readonly type: 'media.restored'; readonly callId: string }
  /** Every two seconds while sound flows, outside a hold. */
  | ({ readonly type: 'media.measured'; readonly callId: string } & MediaQuality)
  | { readonly type: 'sip.held'; readonly callId: string }
  | { readonly type: 'sip.resumed'; readonly callId: string }
  /** The re-INVITE for hold or resume failed; the state before it stands. */
  | { readonly type: 'sip.holdRefused'; readonly callId: string }
  | { readonly type: 'sip.muted'; readonly callId: string; readonly muted: boolean }
  | { readonly type: 'sip.ended'; readonly callId: string; readonly by: 'caller' | 'operator' | 'line'; readonly cause: HangUpCause }
  /** The operator hung up while the line was away: the call is over here, and the PBX will be told once the line is back. */
  | { readonly type: 'sip.goodbyeOwed'; readonly callId: string }
  /** What became of it: `said`: the PBX has taken it; `over`: it had ended the call itself; `unknown`: it did not answer. */
  | { readonly type: 'sip.goodbyeSaid'; readonly callId: string; readonly outcome: 'said' | 'over' | 'unknown' }
  /**
   * A few times a second while the microphone is open; dBFS of active speech, −100 where nobody speaks, however loud the room. The
   * operator's level is above 300 Hz, before any processing and before mute; his peak is of all that the microphone gives.
   */
  | { readonly type: 'level.measured'; readonly operatorDb: number; readonly operatorPeakDb: number; readonly callerDb: number }
