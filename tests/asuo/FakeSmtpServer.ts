import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

export interface TakenMail {
  /** As the envelope has it, with its parameters. */
  readonly sender: string
  readonly recipient: string
  readonly source: string
}

/** A mail server that says what the test wants it to say. */
export class FakeSmtpServer {
  taken: TakenMail[] = []
  /** Every line it heard that was no text of a mail. */
  heard: string[] = []
  /** Every recipient it was asked about. */
  asked: string[] = []
  /** The answer to the sign-in. */
  signIn = '235 2.7.0 Ok'
  /** The answer to a recipient. */
  recipient: (address: string) => string = () => '250 2.1.5 Ok'
  /** The answer to a text; null hangs up instead, after it took the mail. */
  text: (source: string) => string | null = () => '250 2.0.0 Ok: taken'
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  constructor() {
    this.#server = createServer((socket) => {
      this.#sockets.add(socket)
      socket.once('close', () => this.#sockets.delete(socket))
      socket.on('error', () => undefined)
      // A client that resets the connection ends the talk with it.
      this.#talk(socket).catch((gone: unknown) => {
        if (!socket.destroyed) throw gone
      })
    })
  }

  /** Listens on a port of its own, or on the one it had before. */
  async start(port = 0, host = '127.0.0.1'): Promise<number> {
    this.#server.listen(port, host)
    await once(this.#server, 'listening')
    return (this.#server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** Nothing came yet, and everything is taken. */
  forget(): void {
    this.taken = []
    this.asked = []
    this.heard = []
    this.signIn = '235 2.7.0 Ok'
    this.recipient = () => '250 2.1.5 Ok'
    this.text = () => '250 2.0.0 Ok: taken'
  }

  async #talk(socket: Socket): Promise<void> {
    const say = (line: string) => void socket.write(`${line}\r\n`)
    let sender = ''
    let recipient = ''
    let lines: string[] | null = null
    say('220 fake.example ESMTP')
    for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (lines !== null) {
        if (line !== '.') {
          lines.push(line.startsWith('..') ? line.slice(1) : line)
          continue
        }
        const source = lines.join('\r\n')
        lines = null
        this.taken.push({ sender, recipient, source })
        const answer = this.text(source)
        if (answer === null) socket.destroy()
        else say(answer)
        continue
      }
      this.heard.push(line)
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'EHLO') say(['250-fake.example', '250-8BITMIME', '250-DSN', '250-AUTH PLAIN', '250 SMTPUTF8'].join('\r\n'))
      else if (verb === 'AUTH') say(this.signIn)
      else if (verb === 'MAIL') {
        sender = line.slice('MAIL FROM:'.length)
        say('250 2.1.0 Ok')
      } else if (verb === 'RCPT') {
        recipient = line.slice('RCPT TO:'.length)
        const address = /<(.*)>/.exec(recipient)?.[1] ?? ''
        this.asked.push(address)
        say(this.recipient(address))
      } else if (verb === 'DATA') {
        lines = []
        say('354 Go on')
      } else if (verb === 'QUIT') {
        say('221 Bye')
        socket.end()
      } else say('250 Ok')
    }
  }
}
