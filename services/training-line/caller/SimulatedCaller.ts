import { randomBytes, randomUUID } from 'node:crypto'
import { type Bye, type Core, type Info, Inviter, SessionState, UserAgent } from 'sip.js'
import type { CallerReport } from '#core/bridge/session'
import type { CallerEvent } from '#core/training/callerEvent'
import type { Scenario } from '#core/training/scenario'
import type { CallRoutes } from '../line/CallRoutes.ts'
import { ChannelTransport } from '../line/ChannelTransport.ts'
import type { Binding } from '../line/Registrar.ts'
import type { FrameClock } from '../sound/FrameClock.ts'
import { WeriftMedia } from '../sound/WeriftMedia.ts'
import { CallerLog, type EndedBy } from './CallerLog.ts'
import { inviteHeaders } from './inviteHeaders.ts'
import type { Recordings } from './Recordings.ts'
import { type Conversation, startConversation } from './startConversation.ts'

/** What a caller borrows from the line. */
export interface Surroundings {
  readonly domain: string
  readonly routes: CallRoutes<ChannelTransport>
  readonly clock: FrameClock
  readonly recordings: Recordings
}

/** SIP.js still owes the panel its last answers when a session has ended. */
const lingerMs = 1_000
/** An operator's refusal; any other final answer is the line's. */
const refusals: readonly number[] = [480, 486, 600, 603]

/** One simulated caller: a complete SIP telephone that rings the panel, talks by its scenario and reports at the end. */
export class SimulatedCaller {
  readonly ended: Promise<CallerReport>
  readonly #scenario: Scenario
  readonly #surroundings: Surroundings
  readonly #pbxUniqueId = `training-${randomUUID()}`
  readonly #log: CallerLog
  readonly #agent: UserAgent
  readonly #session: Inviter
  #media: WeriftMedia | null = null
  #conversation: Conversation | null = null
  #patience: NodeJS.Timeout | undefined
  #endedBy: EndedBy | null = null
  #report: (report: CallerReport) => void = () => {}

  constructor(scenario: Scenario, binding: Binding, surroundings: Surroundings) {
    this.#scenario = scenario
    this.#surroundings = surroundings
    this.#log = new CallerLog(scenario.id, this.#pbxUniqueId)
    this.ended = new Promise((resolve) => {
      this.#report = resolve
    })
    this.#agent = this.#makeAgent(binding)
    this.#session = new Inviter(this.#agent, binding.contact, {
      extraHeaders: inviteHeaders(scenario, this.#pbxUniqueId, Date.now()),
    })
    this.#session.delegate = { onBye: (bye) => this.#hearBye(bye), onInfo: (info) => this.#hearInfo(info) }
    this.#session.stateChange.addListener((state) => this.#follow(state))
  }

  async ring(): Promise<void> {
    this.#log.note('caller.rings')
    this.#patience = setTimeout(() => this.hangUp(), this.#scenario.ringFor * 1000)
    try {
      await this.#agent.start()
      await this.#session.invite({ requestDelegate: { onReject: ({ message }) => this.#hearRefusal(message) } })
    } catch (error) {
      // A panel may go while the offer is being made. Anything else is a bug.
      if (this.#agent.transport.isConnected()) throw error
      this.#lose('line.lost')
    }
  }

  /** Ends the call at whatever point it is. Ending an ended one does nothing. */
  hangUp(): void {
    if (this.#session.state === SessionState.Established) {
      this.#log.note('caller.hangsUp')
      this.#endedBy ??= 'caller'
      void this.#session.bye()
    } else if (this.#session.state === SessionState.Establishing) {
      this.#log.note('caller.givesUp')
      this.#endedBy ??= 'caller'
      void this.#session.cancel()
    }
  }

  #makeAgent(binding: Binding): UserAgent {
    const { caller } = this.#scenario
    const uri = UserAgent.makeURI(`sip:${caller.number}@${this.#surroundings.domain}`)
    if (uri === undefined) throw new Error(`the number ${caller.number} makes no SIP address`)
    return new UserAgent({
      uri,
      displayName: caller.name,
      contactName: caller.number,
      viaHost: `${randomBytes(6).toString('hex')}.invalid`,
      transportConstructor: ChannelTransport,
      transportOptions: { socket: binding.socket, routes: this.#surroundings.routes },
      sessionDescriptionHandlerFactory: () => this.#openMedia(),
      delegate: { onDisconnect: () => this.#lose('line.lost') },
      logBuiltinEnabled: false,
    })
  }

  #openMedia(): WeriftMedia {
    this.#media = new WeriftMedia(
      {
        began: () => {
          this.#log.speechBegan()
          this.#conversation?.send({ type: 'operator.speechBegan' })
        },
        ended: (spokeMs) => {
          this.#log.speechEnded()
          this.#conversation?.send({ type: 'operator.speechEnded', spokeMs })
        },
        held: () => this.#conversation?.send({ type: 'operator.held', warned: this.#log.holdBegan() }),
        resumed: () => {
          this.#log.holdEnded()
          this.#log.note('resumed')
          this.#conversation?.send({ type: 'operator.resumed' })
        },
        keyPressed: (key) => this.#log.note('operator.key', key),
        failed: () => this.#lose('media.failed'),
      },
      this.#surroundings.clock,
    )
    return this.#media
  }

  #follow(state: SessionState): void {
    if (state === SessionState.Established) this.#beAnswered()
    // SIP.js tells the end of a session before the refusal that ended it.
    if (state === SessionState.Terminated) queueMicrotask(() => this.#finish())
  }

  #beAnswered(): void {
    clearTimeout(this.#patience)
    this.#log.note('operator.answers')
    if (this.#media === null) return
    const { recordings } = this.#surroundings
    this.#conversation = startConversation(this.#scenario, this.#media.speaker, recordings, this.#log, () => this.hangUp())
  }

  #hearBye(bye: Bye): void {
    void bye.accept()
    this.#endedBy ??= 'operator'
    this.#log.note('operator.hangsUp')
  }

  #hearInfo(info: Info): void {
    void info.accept()
    const key = /^Signal\s*=\s*(\S)/im.exec(info.request.body)?.[1]
    if (key !== undefined) this.#log.note('operator.key', key)
  }

  #hearRefusal({ statusCode = 0 }: Core.IncomingResponseMessage): void {
    this.#endedBy ??= refusals.includes(statusCode) ? 'operator' : 'line'
    this.#log.note('refused', String(statusCode))
  }

  /** The panel's socket or sound is gone. SIP.js would keep the session for ever: it is ended here. */
  #lose(event: CallerEvent): void {
    if (this.#session.state === SessionState.Terminated) return
    this.#endedBy ??= 'line'
    this.#log.note(event)
    void this.#session.dispose()
  }

  #finish(): void {
    clearTimeout(this.#patience)
    this.#conversation?.stop()
    this.#report(this.#log.report(this.#media?.meter ?? null, this.#endedBy ?? 'line'))
    this.#media?.close()
    setTimeout(() => void this.#agent.stop(), lingerMs).unref()
  }
}
