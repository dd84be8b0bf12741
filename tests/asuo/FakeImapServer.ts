import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** A mailbox that holds what the test puts into it, and lets in, gives and moves what the test wants. */
export class FakeImapServer {
  /** By UID. */
  readonly inbox = new Map<number, string>()
  readonly moved: number[] = []
  /** The answer to the sign-in. */
  signIn = 'OK'
  /** The answers about one message. */
  fetch: (uid: number) => 'OK' | 'NO' = () => 'OK'
  move: (uid: number) => 'OK' | 'NO' = () => 'OK'
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

  async start(): Promise<number> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return (this.#server.address() as AddressInfo).port
  }

  hangUp(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  async stop(): Promise<void> {
    this.hangUp()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #talk(socket: Socket): Promise<void> {
    const say = (line: string) => void socket.write(`${line}\r\n`)
    let idling = ''
    say('* OK [CAPABILITY IMAP4rev1 IDLE MOVE UIDPLUS] ready')
    for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
      const [tag = '', verb = '', what = '', which = ''] = line.split(' ')
      const asked = verb === 'UID' ? `UID ${what}` : verb
      const uid = Number(which)
      if (line === 'DONE') say(`${idling} OK`)
      else if (asked === 'IDLE') {
        idling = tag
        say('+ idling')
      } else {
        for (const told of this.#tell(asked, uid, line)) say(told)
        say(`${tag} ${this.#end(asked, uid)}`)
      }
    }
  }

  #end(asked: string, uid: number): string {
    if (asked === 'LOGIN') return this.signIn
    if (asked === 'UID FETCH') return this.fetch(uid)
    if (asked !== 'UID MOVE' || this.move(uid) === 'NO') return asked === 'UID MOVE' ? 'NO' : 'OK'
    this.inbox.delete(uid)
    this.moved.push(uid)
    return 'OK'
  }

  #tell(asked: string, uid: number, line: string): readonly string[] {
    if (asked === 'CAPABILITY') return ['* CAPABILITY IMAP4rev1 IDLE MOVE UIDPLUS']
    if (asked === 'SELECT') return [`* ${this.inbox.size} EXISTS`, '* OK [UIDVALIDITY 1]', '* FLAGS ()']
    if (asked === 'UID SEARCH') return [`* SEARCH ${[...this.inbox.keys()].join(' ')}`.trim()]
    const source = this.inbox.get(uid)
    if (asked !== 'UID FETCH' || source === undefined || this.fetch(uid) === 'NO') return []
    const body = line.includes('BODY') ? ` BODY[]<0> {${Buffer.byteLength(source)}}\r\n${source}` : ''
    return [`* ${uid} FETCH (UID ${uid} RFC822.SIZE ${Buffer.byteLength(source)} INTERNALDATE "26-Nov-2026 08:00:00 +0000"${body})`]
  }
}
