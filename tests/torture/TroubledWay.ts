import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type ProblemCode, problemStatus } from '#core/asuo/problem'
import { type Trouble, troubles } from './trouble.ts'

interface Passed {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** Neither is sent on: the length is that of what is sent now, the connection that of this way. */
const ownHeaders = ({ 'transfer-encoding': _, connection: __, 'content-length': ___, ...others }: Passed['headers']) => others

const refuse = (response: ServerResponse, code: ProblemCode): void => {
  const status = problemStatus[code]
  const problem = { type: `urn:asuo:problem:${code}`, title: code, status, code, retryable: false }
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
}

const reset = (response: ServerResponse): void => void (response.socket as Socket | null)?.resetAndDestroy()

/** The network between desks and the service: real connections, with troubles on order. */
export class TroubledWay {
  /** Asked for each exchange. */
  trouble: () => Trouble | null = () => null
  /** What ASUO itself would refuse this, by its code; null where it is to judge. Asked for each exchange that goes through. */
  refusal: (method: string, path: string, body: Buffer) => ProblemCode | null = () => null
  /** Negative control: every attempt gets a key of its own. */
  freshKeys = false
  readonly happened = new Map<Trouble | 'none', number>([['none', 0], ...troubles.map((trouble) => [trouble, 0] as const)])
  readonly #target: string
  readonly #server: Server
  /** Answers that are held back for good: they end with the way. */
  readonly #hanging = new Set<ServerResponse>()

  private constructor(target: string) {
    this.#target = target
    this.#server = createServer((asked, response) => {
      this.#carry(asked, response).catch(() => reset(response))
    })
  }

  /** @param target the service, up to and including `/v1` */
  static async to(target: string): Promise<TroubledWay> {
    const way = new TroubledWay(target)
    way.#server.listen(0, '127.0.0.1')
    await once(way.#server, 'listening')
    return way
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`
  }

  async close(): Promise<void> {
    for (const response of this.#hanging) reset(response)
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #carry(asked: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await asked.toArray())
    const trouble = this.trouble()
    this.happened.set(trouble ?? 'none', (this.happened.get(trouble ?? 'none') ?? 0) + 1)
    switch (trouble) {
      case 'resetBefore':
        return reset(response)
      case 'hangBefore':
        return void this.#hanging.add(response)
      case 'portal':
        return void response.writeHead(200, { 'content-type': 'text/html' }).end('<form>Вход в сеть</form>')
      case 'status500':
        return void response.writeHead(500).end()
      case 'status503':
        return void response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Service Unavailable</h1>')
      case 'tooMany':
        return void response.writeHead(429, { 'retry-after': '1' }).end()
    }
    const code = this.refusal(asked.method ?? 'GET', asked.url ?? '', body)
    if (code !== null) return refuse(response, code)
    if (trouble === 'slow') await pause(700)
    const passed = await this.#pass(asked, body)
    if (trouble === 'resetAfter') return reset(response)
    if (trouble === 'hangAfter') return void this.#hanging.add(response)
    // A whole HTTP message with half a JSON in it.
    const told = trouble === 'cutAfter' ? passed.body.subarray(0, passed.body.length / 2) : passed.body
    response.writeHead(passed.status, ownHeaders(passed.headers)).end(told)
  }

  async #pass(asked: IncomingMessage, body: Buffer): Promise<Passed> {
    const { host: _, connection: __, ...headers } = asked.headers
    const key = this.freshKeys && headers['idempotency-key'] !== undefined ? { 'idempotency-key': randomUUID() } : {}
    const path = (asked.url ?? '').replace(/^\/v1/, '')
    const sent = request(this.#target + path, { method: asked.method ?? 'GET', headers: { ...headers, ...key }, agent: false })
    sent.end(body)
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(await answer.toArray()) }
  }
}
