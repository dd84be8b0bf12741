import {
  type BodyAndContentType,
  Core,
  type Invitation,
  Inviter,
  type SessionDescriptionHandler,
  type SessionDescriptionHandlerOptions,
  UserAgent,
} from 'sip.js'
import type { FakeWire } from './FakeWire.ts'

/** Media of the other end: says what it would say, plays nothing. */
class SilentDescription implements SessionDescriptionHandler {
  heard = ''
  close() {}
  hasDescription(contentType: string) {
    return contentType === 'application/sdp'
  }
  async getDescription(options?: SessionDescriptionHandlerOptions): Promise<BodyAndContentType> {
    const hold = (options as { hold?: boolean } | undefined)?.hold ?? false
    return {
      body: `v=0\r\nm=audio 9\r\na=${hold ? 'sendonly' : 'sendrecv'}\r\na=candidate:1\r\na=end-of-candidates\r\n`,
      contentType: 'application/sdp',
    }
  }
  async setDescription(sdp: string) {
    this.heard = sdp
  }
  sendDtmf() {
    return true
  }
}

/** The PBX at the other end of a wire, with callers behind it: a second SIP.js, so that both ends are real. */
export class FakePbx {
  readonly #userAgent: UserAgent
  readonly #uri = UserAgent.makeURI('sip:pbx@pbx.invalid')
  #contact: string | null = null
  /** What REGISTER is answered with; null leaves it without an answer. */
  registers: number | null = 200
  registrations = 0
  /** The `expires` of its 200 to REGISTER; null grants what was asked. */
  grants: string | null = null
  /** What it lists for a REGISTER without a Contact; null: whom it has. A number: it refuses the question. */
  lists: readonly string[] | number | null = null
  /** It says so no sooner than this. */
  listsAfter: Promise<void> | null = null
  /** Further headers of its answer to REGISTER. */
  registerHeaders: string[] = []
  /** False takes an INVITE with 100 and says no more. */
  answersInvites = true
  /** So many re-INVITEs are met by one of its own: 491. */
  collisions = 0
  #dialled: { readonly number: string; readonly invitation: Invitation }[] = []
  readonly #watchers = new Set<() => void>()

  constructor(wire: FakeWire) {
    if (!this.#uri) throw new Error('an address of the tests')
    this.#userAgent = new UserAgent({
      uri: this.#uri,
      transportConstructor: wire.transportOf('pbx'),
      sessionDescriptionHandlerFactory: () => new SilentDescription(),
      logBuiltinEnabled: false,
      gracefulShutdown: false,
      sendInitialProvisionalResponse: false,
      delegate: {
        onInvite: (invitation) => {
          this.#dialled.push({ number: invitation.request.to.uri.user ?? '', invitation })
          for (const look of [...this.#watchers]) look()
        },
      },
    })
    // SIP.js is no registrar: it answers a REGISTER with 404. Ours is answered before it gets there.
    const { transport } = this.#userAgent
    const pass = transport.onMessage
    transport.onMessage = (message) => {
      if (message.startsWith('REGISTER')) this.#register(message)
      else if (message.startsWith('INVITE') && !this.answersInvites) this.#answer(message, 100)
      else if (message.startsWith('INVITE') && /^To:.*;tag=/m.test(message) && this.collisions > 0) {
        this.collisions -= 1
        this.#answer(message, 491)
      }
      // Its numbers are not the names of users of SIP.js, which would answer 404.
      else pass?.(message.replace(/^(INVITE|CANCEL|ACK) sip:[^@;>]+@pbx\.invalid /, '$1 sip:pbx@pbx.invalid '))
    }
  }

  start() {
    return this.#userAgent.start()
  }

  stop() {
    return this.#userAgent.stop()
  }

  #answer(text: string, statusCode: number) {
    const request = Core.Parser.parseMessage(text, this.#userAgent.getLogger('pbx'))
    if (!(request instanceof Core.IncomingRequestMessage)) return
    void this.#userAgent.transport.send(Core.constructOutgoingResponse(request, { statusCode }).message)
  }

  #register(text: string) {
    const request = Core.Parser.parseMessage(text, this.#userAgent.getLogger('pbx'))
    if (this.registers === null || !(request instanceof Core.IncomingRequestMessage)) return
    const contact = request.getHeader('contact')
    if (contact === undefined) return this.#tellBindings(request)
    const leaves = /expires=0/.test(contact)
    const granted = this.grants === null ? contact : contact.replace(/expires=\d+/, `expires=${this.grants}`)
    const extraHeaders = this.registers === 200 ? [`Contact: ${granted}`] : this.registerHeaders
    if (this.registers === 200) {
      this.#contact = leaves ? null : (/<([^>]+)>/.exec(contact)?.[1] ?? null)
      if (!leaves) this.registrations += 1
    }
    const answer = Core.constructOutgoingResponse(request, { statusCode: this.registers, toTag: 'pbx', extraHeaders })
    void this.#userAgent.transport.send(answer.message)
  }

  #tellBindings(request: Core.IncomingRequestMessage) {
    const listed = this.lists ?? (this.#contact === null ? [] : [`<${this.#contact}>`])
    const statusCode = typeof listed === 'number' ? listed : 200
    const extraHeaders = typeof listed === 'number' ? [] : listed.map((contact) => `Contact: ${contact}`)
    const { message } = Core.constructOutgoingResponse(request, { statusCode, toTag: 'pbx', extraHeaders })
    const tell = () => void this.#userAgent.transport.send(message)
    if (this.listsAfter === null) tell()
    else void this.listsAfter.then(tell)
  }

  /** The next call that the panel dials, as the PBX sees it; what becomes of it is the test's to say. */
  isCalled(): Promise<{ readonly number: string; readonly invitation: Invitation }> {
    return new Promise((resolve) => {
      const look = () => {
        const call = this.#dialled.shift()
        if (call === undefined) return
        this.#watchers.delete(look)
        resolve(call)
      }
      this.#watchers.add(look)
      look()
    })
  }

  /** A caller rings the panel. The refusal's number, or null when it was answered. */
  rings(name = 'Анна Смирнова', extraHeaders: string[] = []): { readonly session: Inviter; readonly outcome: Promise<number | null> } {
    const target = UserAgent.makeURI(this.#contact ?? '')
    if (!target) throw new Error('nobody is registered')
    const session = new Inviter(this.#userAgent, target, { params: { fromDisplayName: name }, extraHeaders })
    const outcome = new Promise<number | null>((resolve) => {
      void session.invite({
        requestDelegate: {
          onAccept: () => resolve(null),
          onReject: ({ message }) => resolve(message.statusCode ?? 0),
        },
      })
    })
    return { session, outcome }
  }
}
