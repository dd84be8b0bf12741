import { randomBytes } from 'node:crypto'
import { type Invitation, SessionState, UserAgent } from 'sip.js'
import type { WebSocket } from 'ws'
import type { Scenario } from '#core/training/scenario'
import { ChannelTransport } from '../line/ChannelTransport.ts'
import { WeriftMedia } from '../sound/WeriftMedia.ts'
import { CallerLog } from './CallerLog.ts'
import type { Surroundings } from './SimulatedCaller.ts'
import { type Conversation, startConversation } from './startConversation.ts'

/** The telephone lies within reach. */
const ringsMs = 1_000
/** SIP.js still owes the panel its last answers when a session has ended. */
const lingerMs = 1_000

const nothing = () => {}

/**
 * A caller of a scenario who is called back: rings a second, answers, and begins his conversation anew. No report is made of it:
 * what a debrief judges is the call he made himself.
 */
export class CalledPerson {
  /** Resolves when nothing of the call is left. */
  readonly ended: Promise<void>
  readonly #scenario: Scenario
  readonly #surroundings: Surroundings
  readonly #agent: UserAgent
  readonly #leave: () => void
  #media: WeriftMedia | null = null
  #conversation: Conversation | null = null
  #invitation: Invitation | null = null
  #reaches: NodeJS.Timeout | undefined

  constructor(scenario: Scenario, socket: WebSocket, surroundings: Surroundings) {
    this.#scenario = scenario
    this.#surroundings = surroundings
    let leave = nothing
    this.ended = new Promise((resolve) => {
      leave = resolve
    })
    this.#leave = leave
    const uri = UserAgent.makeURI(`sip:${scenario.caller.number}@${surroundings.domain}`)
    if (uri === undefined) throw new Error(`the number ${scenario.caller.number} makes no SIP address`)
    this.#agent = new UserAgent({
      uri,
      displayName: scenario.caller.name,
      contactName: scenario.caller.number,
      viaHost: `${randomBytes(6).toString('hex')}.invalid`,
      transportConstructor: ChannelTransport,
      transportOptions: { socket, routes: surroundings.routes },
      sessionDescriptionHandlerFactory: () => this.#openMedia(),
      sendInitialProvisionalResponse: false,
      delegate: { onInvite: (invitation) => this.#ring(invitation), onDisconnect: () => this.#lose() },
      logBuiltinEnabled: false,
    })
  }

  /** Takes the INVITE that somebody dialled, as it came over the socket. */
  async take(frame: string): Promise<void> {
    await this.#agent.start()
    this.#agent.transport.onMessage?.(frame)
  }

  /** Ends the call at whatever point it is. Ending an ended one does nothing. */
  hangUp(): void {
    if (this.#invitation?.state === SessionState.Established) void this.#invitation.bye()
    else if (this.#invitation?.state === SessionState.Initial) void this.#invitation.reject({ statusCode: 480 })
  }

  #ring(invitation: Invitation): void {
    this.#invitation = invitation
    invitation.delegate = { onBye: (bye) => void bye.accept(), onInfo: (info) => void info.accept() }
    invitation.stateChange.addListener((state) => {
      if (state === SessionState.Established) this.#talk()
      if (state === SessionState.Terminated) this.#finish()
    })
    void invitation.progress({ statusCode: 180 })
    this.#reaches = setTimeout(() => {
      // A panel that gives up meanwhile, or whose sound cannot be agreed with, has ended the session by itself.
      if (invitation.state === SessionState.Initial) invitation.accept().catch(() => this.#lose())
    }, ringsMs)
  }

  #openMedia(): WeriftMedia {
    this.#media = new WeriftMedia(
      {
        began: () => this.#conversation?.send({ type: 'operator.speechBegan' }),
        ended: (spokeMs) => this.#conversation?.send({ type: 'operator.speechEnded', spokeMs }),
        held: () => this.#conversation?.send({ type: 'operator.held', warned: true }),
        resumed: () => this.#conversation?.send({ type: 'operator.resumed' }),
        keyPressed: nothing,
        failed: () => this.#lose(),
      },
      this.#surroundings.clock,
    )
    return this.#media
  }

  #talk(): void {
    if (this.#media === null) return
    const log = new CallerLog(this.#scenario.id, '')
    this.#conversation = startConversation(this.#scenario, this.#media.speaker, this.#surroundings.recordings, log, () => this.hangUp())
  }

  #lose(): void {
    if (this.#invitation !== null && this.#invitation.state !== SessionState.Terminated) void this.#invitation.dispose()
    else this.#finish()
  }

  #finish(): void {
    clearTimeout(this.#reaches)
    this.#conversation?.stop()
    this.#media?.close()
    this.#leave()
    setTimeout(() => void this.#agent.stop(), lingerMs).unref()
  }
}
