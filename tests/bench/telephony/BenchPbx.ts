import { randomBytes } from 'node:crypto'
import { Inviter, SessionState, UserAgent } from 'sip.js'
import { CallRoutes } from '../../../services/training-line/line/CallRoutes.ts'
import { ChannelTransport } from '../../../services/training-line/line/ChannelTransport.ts'
import { LoopbackSocket } from '../../../services/training-line/line/LoopbackSocket.ts'
import { PanelSwitch } from '../../../services/training-line/line/PanelSwitch.ts'
import { type Account, Registrar } from '../../../services/training-line/line/Registrar.ts'
import { CallerMedia } from './CallerMedia.ts'
import type { CallerLink } from './callerLink.ts'

/** A call as its caller holds it. */
export interface OutgoingRing {
  /** Resolves once the call is answered; rejects where it is refused or ends before. */
  readonly answered: Promise<void>
  hangUp(): void
}

const lingerMs = 500

/** One contestant's PBX: registrar and switch of the training line, and a caller whose media is a page of Chromium. */
export class BenchPbx {
  readonly account: Account
  readonly #registrar: Registrar
  readonly #routes: CallRoutes<ChannelTransport>
  readonly #socket: LoopbackSocket
  readonly #link: CallerLink

  private constructor(
    account: Account,
    registrar: Registrar,
    routes: CallRoutes<ChannelTransport>,
    socket: LoopbackSocket,
    link: CallerLink,
  ) {
    this.account = account
    this.#registrar = registrar
    this.#routes = routes
    this.#socket = socket
    this.#link = link
  }

  static async open(user: string, link: CallerLink): Promise<BenchPbx> {
    const account = { domain: 'bench.local', user, password: randomBytes(12).toString('hex') }
    const registrar = new Registrar(account)
    const routes = new CallRoutes<ChannelTransport>()
    const switching = new PanelSwitch(registrar, routes)
    const socket = await LoopbackSocket.open(
      0,
      () => true,
      switching,
      (gone) => registrar.forget(gone),
    )
    return new BenchPbx(account, registrar, routes, socket, link)
  }

  get port(): number {
    return this.#socket.port
  }

  get isRegistered(): boolean {
    return this.#registrar.binding !== null
  }

  /** Resolves, on this process's monotonic clock, when a page's next registration has been answered. */
  nextRegistration(): Promise<number> {
    return new Promise((resolve) => {
      const forget = this.#registrar.onRegistered(() => {
        forget()
        resolve(performance.now())
      })
    })
  }

  async ring(): Promise<OutgoingRing> {
    const binding = this.#registrar.binding
    if (binding === null) throw new Error(`${this.account.user} is not registered`)
    const agent = new UserAgent({
      uri: UserAgent.makeURI(`sip:+78135550117@${this.account.domain}`) as NonNullable<ReturnType<typeof UserAgent.makeURI>>,
      displayName: 'Лебедева Анна Сергеевна',
      viaHost: `${randomBytes(6).toString('hex')}.invalid`,
      transportConstructor: ChannelTransport,
      transportOptions: { socket: binding.socket, routes: this.#routes },
      sessionDescriptionHandlerFactory: () => new CallerMedia(this.#link),
      logBuiltinEnabled: false,
    })
    await agent.start()
    const session = new Inviter(agent, binding.contact, {
      extraHeaders: ['X-Queue-Name: bench', 'X-Queue-Wait: 7', `X-Call-Id: ${randomBytes(8).toString('hex')}`],
    })
    session.delegate = { onBye: (bye) => void bye.accept() }
    const answered = new Promise<void>((resolve, reject) => {
      session.stateChange.addListener((state) => {
        if (state === SessionState.Established) resolve()
        if (state !== SessionState.Terminated) return
        reject(new Error('the call ended before it was answered'))
        setTimeout(() => void agent.stop(), lingerMs)
      })
    })
    answered.catch(() => undefined)
    await session.invite()
    return {
      answered,
      hangUp: () => void (session.state === SessionState.Established ? session.bye() : session.cancel()),
    }
  }

  close(): void {
    this.#socket.close()
  }
}
