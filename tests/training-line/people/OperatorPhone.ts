import { type Invitation, Registerer, RegistererState, SessionState, UserAgent } from 'sip.js'
import { OperatorMedia } from './OperatorMedia.ts'
import { PageSocket } from './PageSocket.ts'

export interface PhoneAccount {
  readonly server: string
  readonly domain: string
  readonly user: string
  readonly password: string
}

/** A ringing or live call on the operator's side. */
export interface OperatorCall {
  readonly invitation: Invitation
  readonly media: OperatorMedia
  /** Resolves when the caller gave up or hung up, or we did. */
  readonly ended: Promise<void>
  /** Resolves with the caller's ACK: SIP.js ends a call whose re-INVITE crosses with it. */
  answer(): Promise<void>
  /** Resolves with the status of the answer to the re-INVITE. */
  hold(on: boolean): Promise<number>
}

export const panelOrigin = 'http://127.0.0.1:4321'

/** An operator with a real SIP.js telephone, as the panel's page has it. */
export class OperatorPhone {
  readonly #agent: UserAgent
  readonly #calls: OperatorCall[] = []
  readonly #waiting: ((call: OperatorCall) => void)[] = []
  readonly #medias = new WeakMap<object, OperatorMedia>()
  readonly #registerer: Registerer

  private constructor(account: PhoneAccount, origin: string) {
    const uri = UserAgent.makeURI(`sip:${account.user}@${account.domain}`)
    if (uri === undefined) throw new Error('no address')
    this.#agent = new UserAgent({
      uri,
      authorizationUsername: account.user,
      authorizationPassword: account.password,
      transportConstructor: PageSocket,
      transportOptions: { server: account.server, origin },
      sessionDescriptionHandlerFactory: (session) => {
        const media = new OperatorMedia()
        this.#medias.set(session, media)
        return media
      },
      logBuiltinEnabled: false,
      delegate: { onInvite: (invitation) => this.#ring(invitation) },
    })
    this.#registerer = new Registerer(this.#agent, { expires: 120 })
  }

  /** Rejects where the line does not let this origin in. */
  static async connect(account: PhoneAccount, origin = panelOrigin): Promise<OperatorPhone> {
    const phone = new OperatorPhone(account, origin)
    await phone.#agent.start()
    return phone
  }

  get socket(): PageSocket {
    return this.#agent.transport as PageSocket
  }

  /** The status of the final answer to REGISTER. */
  register(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#registerer
        .register({
          requestDelegate: {
            onAccept: ({ message }) => resolve(message.statusCode ?? 0),
            onReject: ({ message }) => resolve(message.statusCode ?? 0),
          },
        })
        .catch(reject)
    })
  }

  /** The contacts that the line lists for a REGISTER without one. */
  bindings(): Promise<readonly string[]> {
    const { userAgentCore: core, configuration } = this.#agent
    const request = core.makeOutgoingRequestMessage('REGISTER', configuration.uri, configuration.uri, configuration.uri, {})
    return new Promise((resolve, reject) => {
      core.register(request, {
        onAccept: ({ message }) => resolve(message.getHeaders('contact')),
        onReject: ({ message }) => reject(new Error(`REGISTER was answered ${message.statusCode}`)),
      })
    })
  }

  get contact(): string {
    return this.#agent.contact.uri.toString()
  }

  async unregister(): Promise<void> {
    const done = new Promise<void>((resolve) => {
      this.#registerer.stateChange.addListener((state) => state === RegistererState.Unregistered && resolve())
    })
    await this.#registerer.unregister()
    await done
  }

  nextCall(): Promise<OperatorCall> {
    const call = this.#calls.shift()
    if (call !== undefined) return Promise.resolve(call)
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** Without a socket there is nothing to leave: SIP.js would wait half a minute for the answer to its good-bye. */
  async leave(): Promise<void> {
    if (this.socket.isConnected()) await this.#agent.stop()
  }

  #ring(invitation: Invitation): void {
    const medias = this.#medias
    const ended = new Promise<void>((resolve) => {
      invitation.stateChange.addListener((state) => state === SessionState.Terminated && resolve())
    })
    const call: OperatorCall = {
      invitation,
      ended,
      get media() {
        const media = medias.get(invitation)
        if (media === undefined) throw new Error('the call has no sound yet')
        return media
      },
      answer: () =>
        new Promise((resolve, reject) => {
          invitation.delegate = { onAck: () => resolve() }
          invitation.accept().catch(reject)
        }),
      hold: (on) =>
        new Promise((resolve, reject) => {
          const settle = ({ message }: { message: { statusCode: number | undefined } }) => resolve(message.statusCode ?? 0)
          invitation
            .invite({
              sessionDescriptionHandlerOptions: { hold: on } as object,
              requestDelegate: { onAccept: settle, onReject: settle },
            })
            .catch(reject)
        }),
    }
    const waiting = this.#waiting.shift()
    if (waiting === undefined) this.#calls.push(call)
    else waiting(call)
  }
}
