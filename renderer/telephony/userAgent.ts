import { type Invitation, Inviter, type Session, UserAgent, type UserAgentOptions, type Web } from 'sip.js'
import type { LineAccount } from '#core/telephony/telephone'
import { addressOf } from './addressOf.ts'
import type { Dialled } from './outgoingCall.ts'
import { type Later, PreparedDescription } from './preparedDescription.ts'
import { createSpareMedia } from './spareMedia.ts'

/** A backstop behind the call chart's own `ringLimit`, which comes first and knows what it means. */
const ringSeconds = 180
/** The line chart waits less long; a connection that comes up late is taken all the same. */
const connectSeconds = 60
/** Host candidates are there after milliseconds; what is slower than this is not waited for. */
const iceGatheringMs = 300
const unavailableNow = 480

export interface UserAgentParts {
  /** The sender's media of a new call: a fresh clone of the open microphone, disabled. */
  readonly microphone: Web.MediaStreamFactory
  readonly invited: (invitation: Invitation, prepareMedia: () => PreparedDescription) => void
  readonly later: Later
  /** Another wire than a WebSocket, for tests. */
  readonly transportConstructor?: NonNullable<UserAgentOptions['transportConstructor']>
}

export interface LineUserAgent {
  readonly userAgent: UserAgent
  /** A call that is not sent yet. `headers` are whole lines of ours, never of somebody else. */
  dial(number: string, headers: readonly string[]): Dialled
  /** Makes the next call's media beforehand: a call that comes in need not wait for it. */
  makeReady(): void
  close(): void
}

/** SIP.js puts it between quotation marks as it is: a mark, a backslash or a line's end in it would begin something else. */
const quotable = (name: string): string => name.replace(/["\\\p{Cc}]/gu, ' ').trim()

/** SIP.js for one account. Throws on an account that is no SIP address: the desk has parsed it before. */
export function createUserAgent(account: LineAccount, parts: UserAgentParts): LineUserAgent {
  const uri = UserAgent.makeURI(`sip:${encodeURIComponent(account.user)}@${account.domain}`)
  if (uri === undefined) throw new Error('the account is no SIP address')
  /** SIP.js would make the media at `accept()`; ours is made, and at work, when the call comes in. */
  const prepared = new WeakMap<Session, PreparedDescription>()
  const createMedia = (): PreparedDescription =>
    new PreparedDescription(parts.later, userAgent.getLogger('sip.PreparedDescription'), parts.microphone, {
      iceGatheringTimeout: iceGatheringMs,
      peerConnectionConfiguration: { iceServers: [], bundlePolicy: 'max-bundle' },
    })
  const spare = createSpareMedia(createMedia, parts.later)
  let isClosed = false
  const userAgent = new UserAgent({
    uri,
    displayName: quotable(account.displayName),
    authorizationUsername: account.user,
    authorizationPassword: account.password,
    transportOptions: { server: account.server, connectionTimeout: connectSeconds, traceSip: false },
    ...(parts.transportConstructor && { transportConstructor: parts.transportConstructor }),
    // 180 is sent by us, and only to a caller who is admitted: a 486 must not be preceded by a ring.
    sendInitialProvisionalResponse: false,
    noAnswerTimeout: ringSeconds,
    // Stopping sends nothing by itself and waits for nobody: goodbyes are said before, where the wire still carries them.
    gracefulShutdown: false,
    logBuiltinEnabled: false,
    logConfiguration: false,
    userAgentString: 'Operator panel',
    sessionDescriptionHandlerFactory: (session) => prepared.get(session) ?? spare.take(),
    delegate: {
      onInvite: (invitation) => {
        // The wire of an account that was left stays up while it says goodbye.
        if (isClosed) return void invitation.reject({ statusCode: unavailableNow })
        parts.invited(invitation, () => {
          const media = spare.take()
          prepared.set(invitation, media)
          return media
        })
        // This call's own media comes first.
        spare.makeReady()
      },
    },
  })
  return {
    userAgent,
    makeReady: spare.makeReady,
    close: () => {
      isClosed = true
      spare.close()
    },
    dial: (number, headers) => {
      // Early media asks that the PBX does not fork an INVITE into several dialogs; a PBX that is a call's other end never does.
      const inviter = new Inviter(userAgent, addressOf(userAgent, number), { earlyMedia: true, extraHeaders: [...headers] })
      const media = spare.take()
      prepared.set(inviter, media)
      spare.makeReady()
      return { inviter, media }
    },
  }
}
