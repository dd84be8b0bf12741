import { randomBytes } from 'node:crypto'
import { Core } from 'sip.js'
import type { WebSocket } from 'ws'
import type { CallRoutes } from './CallRoutes.ts'
import type { ChannelTransport } from './ChannelTransport.ts'
import type { Registrar, SipAnswer } from './Registrar.ts'

/** A frame that does not parse is dropped; what was in it is nobody's business. */
const mute = new Core.LoggerFactory()
mute.builtinEnabled = false
const silent = mute.getLogger('training-line')

/** A panel dials `number` by this INVITE. False where nobody has that number. */
export type Dialled = (socket: WebSocket, number: string, frame: string) => boolean

/**
 * Reads each frame of a panel once: REGISTER and OPTIONS are answered here, everything else goes by Call-ID to the
 * simulated caller it belongs to. What belongs to nobody gets the answer RFC 3261 names.
 */
export class PanelSwitch {
  readonly #registrar: Registrar
  readonly #routes: CallRoutes<ChannelTransport>
  readonly #dialled: Dialled

  constructor(registrar: Registrar, routes: CallRoutes<ChannelTransport>, dialled: Dialled = () => false) {
    this.#registrar = registrar
    this.#routes = routes
    this.#dialled = dialled
  }

  receive(socket: WebSocket, frame: string): void {
    // RFC 5626 keep-alive: a ping of blank lines gets its pong.
    if (frame.trim() === '') socket.send('\r\n')
    else this.#route(socket, frame)
  }

  #route(socket: WebSocket, frame: string): void {
    const message = Core.Parser.parseMessage(frame, silent)
    if (message === undefined || !message.callId) return
    const channel = this.#routes.find(message.callId)
    // A panel may speak only for calls on its own socket.
    if (channel !== undefined) {
      if (channel.socket === socket) channel.onMessage?.(frame)
      return
    }
    if (!(message instanceof Core.IncomingRequestMessage) || message.method === 'ACK') return
    const isDialled = message.method === 'INVITE' && !message.toTag && this.#dialled(socket, message.ruri?.user ?? '', frame)
    if (!isDialled) this.#answer(socket, message)
  }

  #answer(socket: WebSocket, message: Core.IncomingRequestMessage): void {
    const { statusCode, extraHeaders } = message.method === 'REGISTER' ? this.#registrar.register(socket, message) : refusalOf(message)
    socket.send(
      Core.constructOutgoingResponse(message, { statusCode, extraHeaders, toTag: message.toTag || randomBytes(5).toString('hex') }).message,
    )
  }
}

function refusalOf(message: Core.IncomingRequestMessage): SipAnswer {
  const allow = ['Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REGISTER']
  if (message.method === 'OPTIONS') return { statusCode: 200, extraHeaders: allow }
  if (message.toTag) return { statusCode: 481, extraHeaders: [] }
  if (message.method === 'INVITE') return { statusCode: 404, extraHeaders: [] }
  return { statusCode: message.method === 'CANCEL' ? 481 : 405, extraHeaders: allow }
}
