import { type Core, Registerer, type RegistererRegisterOptions, type UserAgent } from 'sip.js'
import { abandon } from './abandon.ts'
import { grantedSeconds } from './grantedSeconds.ts'

/** SIP.js's default of 99 % leaves no time for a second try before the PBX forgets us. */
const refreshPercent = 75
/** The PBX may lose a registration and keep the wire: then the next refresh brings it back. */
const expiresSeconds = 60

interface Told {
  readonly registered: () => void
  /** The answer's number; 200 where the PBX agreed and kept nothing. */
  readonly refused: (status: number) => void
}

/** What SIP.js has and does not declare. */
interface Undeclared {
  registered(expires: number): void
  unregistered(): void
  readonly waiting: boolean
}

/**
 * SIP.js's registerer with three things mended: every REGISTER reports, its own refresh and its second try after 423 as well; a
 * PBX's word about the time is checked before a timer is set to it; and one that waits on a dead wire can be let go.
 */
export class LineRegisterer extends Registerer {
  readonly #told: Told
  readonly #user: string | undefined
  #sent: Core.OutgoingRegisterRequest | null = null
  #isLetGo = false
  /** The wall clock's: it goes on while the machine sleeps. */
  #goodUntil = 0

  constructor(userAgent: UserAgent, told: Told) {
    super(userAgent, { expires: expiresSeconds, refreshFrequency: refreshPercent, logConfiguration: false })
    this.#told = told
    this.#user = userAgent.contact.uri.user
  }

  override async register(options: RegistererRegisterOptions = {}): Promise<Core.OutgoingRegisterRequest> {
    // Its own refresh may fall into an order's waiting.
    if (this.isWaiting && this.#sent !== null) return this.#sent
    const sent = await super.register({
      ...options,
      requestDelegate: {
        onAccept: (response) => {
          if (!this.#isLetGo) this.#accepted(response)
        },
        onReject: ({ message }) => {
          if (!this.#isLetGo) this.#told.refused(message.statusCode ?? 0)
        },
      },
    })
    this.#sent = sent
    // Let go in the very turn it was sent in.
    if (this.#isLetGo) abandon(sent)
    return sent
  }

  #accepted(response: Core.IncomingResponse): void {
    const seconds = grantedSeconds(response, this.#user)
    const undeclared = this as unknown as Undeclared
    if (seconds === null) {
      undeclared.unregistered()
      this.#told.refused(response.message.statusCode ?? 0)
      return
    }
    // Sets the timers once more, over those made of the unchecked number a moment ago.
    undeclared.registered(seconds)
    this.#goodUntil = Date.now() + seconds * 1_000
    this.#told.registered()
  }

  get isWaiting(): boolean {
    return (this as unknown as Undeclared).waiting
  }

  /** The PBX still has what it granted, for all that its last 200 says. */
  get isGood(): boolean {
    return Date.now() < this.#goodUntil
  }

  /**
   * The wire fell under its REGISTER: ends it here, as if SIP.js had noticed, and forgets it. Left alone it would wait for 32 s, then
   * say that the line is lost, or on a late answer take back the registration that another has made meanwhile.
   */
  letGo(): void {
    this.#isLetGo = true
    if (this.#sent !== null) abandon(this.#sent)
    void this.dispose()
  }

  /**
   * Stops refreshing, and leaves what the PBX has as it is. A REGISTER under way is ended first: its 200 would make SIP.js registered
   * again, and being disposed of it would then take back what that REGISTER had just taken from the other.
   */
  forget(): void {
    this.#isLetGo = true
    if (this.#sent !== null) abandon(this.#sent)
    ;(this as unknown as Undeclared).unregistered()
    void this.dispose()
  }
}
