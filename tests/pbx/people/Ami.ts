import { createConnection, type Socket } from 'node:net'
import { Journal } from './Journal.ts'

/** One event or answer of the manager interface; a name that comes twice keeps its last value. */
export type AmiMessage = Readonly<Record<string, string>>

/** The suite's own look at the PBX. */
export class Ami {
  readonly heard = new Journal<AmiMessage>()
  readonly #socket: Socket
  #rest = ''
  #asked = 0

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk) => this.#take(chunk.toString()))
    // The PBX is killed in some tests: the journal stays readable.
    socket.on('error', () => undefined)
  }

  static async connect(): Promise<Ami> {
    const socket = createConnection({ host: '127.0.0.1', port: 5038 })
    const ami = new Ami(socket)
    await ami.ask({ Action: 'Login', Username: 'tests', Secret: 'tests-ami-secret' })
    return ami
  }

  #take(text: string) {
    const parts = (this.#rest + text).split('\r\n\r\n')
    this.#rest = parts.pop() ?? ''
    for (const part of parts) {
      const lines = part.split('\r\n').map((line) => /^([^:]+): ?(.*)$/.exec(line))
      this.heard.add(Object.fromEntries(lines.flatMap((line) => (line ? [[line[1] ?? '', line[2] ?? '']] : []))))
    }
  }

  /** An action; resolves with the PBX's answer to it. */
  ask(action: Readonly<Record<string, string>>): Promise<AmiMessage> {
    this.#asked += 1
    const id = String(this.#asked)
    const lines = Object.entries({ ...action, ActionID: id }).map(([name, value]) => `${name}: ${value}\r\n`)
    this.#socket.write(`${lines.join('')}\r\n`)
    return this.heard.first((message) => message.ActionID === id && 'Response' in message, { what: `answer to ${action.Action}` })
  }

  /** The first event of this name whose fields begin as given: `event('Hangup', { Channel: 'PJSIP/101' })`. */
  event(name: string, fields: Readonly<Record<string, string>> = {}, after = 0, withinMs = 15_000): Promise<AmiMessage> {
    const fits = (message: AmiMessage) =>
      message.Event === name && Object.entries(fields).every(([field, start]) => message[field]?.startsWith(start))
    return this.heard.first(fits, { what: `AMI event ${name} ${JSON.stringify(fields)}`, after, withinMs })
  }

  close() {
    this.#socket.destroy()
  }
}
