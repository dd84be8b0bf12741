import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ProblemCode, problemStatus } from '#core/asuo/problem'
import { ticketJson } from './ticketJson.ts'

/** What goes wrong with one request. `…AfterCommit`: the effect stands, the answer does not arrive. */
export type Mishap =
  | 'none'
  | 'resetBeforeCommit'
  | 'resetAfterCommit'
  | 'hangAfterCommit'
  | 'truncated'
  | 'captivePortal'
  | { readonly status: number; readonly retryAfter?: string }
  | ProblemCode

export interface Applied {
  /** Whose token it came with. */
  readonly actor: string
  readonly path: string
  readonly body: Record<string, unknown>
  readonly key: string | undefined
}

interface Answer {
  readonly status: number
  readonly body: unknown
}

/** ASUO's idempotency, unique `externalId` and sign-in over real HTTP, with mishaps on order. */
export class FakeAsuo {
  /** Every effect, in its order: what must be there once and in order. */
  readonly applied: Applied[] = []
  readonly batches: Record<string, unknown>[] = []
  /** Asked for each delivery. */
  mishap: (request: { readonly path: string; readonly body: Record<string, unknown>; readonly attempt: number }) => Mishap = () => 'none'
  /** Tokens that are taken now, and whose they are. */
  readonly tokens = new Map<string, string>()
  refreshes = true
  /** Signed in though it be, `/me` has no answer. */
  namesNobody = false
  /** Awaited before a request is answered. */
  held: (path: string) => Promise<void> | undefined = () => undefined
  readonly #refreshTokens = new Map<string, string>()
  readonly #asked: string[] = []
  readonly #outcomes = new Map<string, Answer>()
  readonly #tickets = new Map<string, string>()
  readonly #attempts = new Map<string, number>()
  readonly #server: Server

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response))
  }

  static async start(port = 0): Promise<FakeAsuo> {
    const fake = new FakeAsuo()
    fake.#server.listen(port, '127.0.0.1')
    await once(fake.#server, 'listening')
    return fake
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** How often a path was asked for. */
  exchanges(path: string): number {
    return this.#asked.filter((asked) => asked === path).length
  }

  uinOf(externalId: string): string | undefined {
    return this.#tickets.get(externalId)
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = (await request.toArray()).join('')
    const path = (request.url ?? '').replace('/v1', '')
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>
    this.#asked.push(path)
    await this.held(path)
    const actor = this.tokens.get((request.headers.authorization ?? '').replace('Bearer ', ''))
    if (path === '/health') json(response, { status: 200, body: { status: 'ok', storage: 'embedded', version: 'fake' } })
    else if (path === '/auth/revoke') this.#revoke(body, response)
    else if (path.startsWith('/auth/')) this.#authorise(path, body, response)
    else if (actor === undefined) refuse(response, 'unauthorized')
    else if (path === '/me' && this.namesNobody) response.writeHead(503).end()
    else if (path === '/me') json(response, { status: 200, body: { ...agentJson, id: actor, login: actor } })
    else this.#work(request, actor, path, text, response)
  }

  #work(request: IncomingMessage, actor: string, path: string, text: string, response: ServerResponse): void {
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>
    const attempt = (this.#attempts.get(`${path}${text}`) ?? 0) + 1
    this.#attempts.set(`${path}${text}`, attempt)
    const key = request.headers['idempotency-key'] as string | undefined
    this.#deliver({ actor, path, body, key }, this.mishap({ path, body, attempt }), response)
  }

  #authorise(path: string, body: Record<string, unknown>, response: ServerResponse): void {
    const refreshed = this.refreshes ? this.#refreshTokens.get(String(body.refreshToken)) : undefined
    const signedIn = body.password === 'practice' ? String(body.login) : undefined
    const agent = path === '/auth/sessions' ? signedIn : refreshed
    if (agent === undefined) {
      refuse(response, 'unauthorized')
      return
    }
    const [accessToken, refreshToken] = [randomUUID(), randomUUID()]
    this.tokens.set(accessToken, agent)
    this.#refreshTokens.delete(String(body.refreshToken))
    this.#refreshTokens.set(refreshToken, agent)
    const pair = { accessToken, refreshToken, tokenType: 'Bearer', expiresIn: 900 }
    json(response, { status: path === '/auth/sessions' ? 201 : 200, body: pair })
  }

  #revoke(body: Record<string, unknown>, response: ServerResponse): void {
    this.#refreshTokens.delete(String(body.refreshToken))
    response.writeHead(204).end()
  }

  #deliver(asked: Applied, mishap: Mishap, response: ServerResponse): void {
    if (mishap === 'resetBeforeCommit') response.destroy()
    else if (mishap === 'captivePortal') response.writeHead(200, { 'content-type': 'text/html' }).end('<form>Sign in</form>')
    else if (typeof mishap === 'object')
      response.writeHead(mishap.status, mishap.retryAfter ? { 'retry-after': mishap.retryAfter } : {}).end()
    else if (isProblem(mishap)) refuse(response, mishap)
    else this.#commit(this.#apply(asked), mishap, response)
  }

  #commit(answer: Answer, mishap: Mishap, response: ServerResponse): void {
    const whole = JSON.stringify(answer.body)
    if (mishap === 'resetAfterCommit') response.destroy()
    else if (mishap === 'truncated')
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(whole.slice(0, whole.length / 2))
    else if (mishap === 'none') json(response, answer)
  }

  #apply(asked: Applied): Answer {
    const { key } = asked
    const kept = key === undefined ? undefined : this.#outcomes.get(key)
    if (kept) return kept
    const answer = this.#effect(asked)
    if (key !== undefined) this.#outcomes.set(key, answer)
    return answer
  }

  #effect(asked: Applied): Answer {
    const { path, body } = asked
    const note = () => this.applied.push(asked)
    const now = new Date().toISOString()
    if (path === '/call-events/batch') {
      this.batches.push(body)
      const results = (body.events as { eventId: string }[]).map(({ eventId }) => ({ eventId, outcome: 'accepted' }))
      return { status: 200, body: { serverTime: now, skewMs: 0, results } }
    }
    if (path === '/tickets' || path.startsWith('/tickets?')) {
      const externalId = String(body.externalId)
      const known = this.#tickets.get(externalId)
      if (known) return { status: 200, body: ticketJson(body, known, now) }
      const uin = `SP-${String(this.#tickets.size + 1).padStart(4, '0')}`
      this.#tickets.set(externalId, uin)
      note()
      return { status: 201, body: ticketJson(body, uin, now) }
    }
    note()
    if (path.includes('/messages')) return { status: 201, body: { ...body, id: randomUUID(), authorId: 'operator', createdAt: now } }
    if (path.includes('/links')) return { status: 201, body: linkJson(body, now) }
    if (path.includes('/protocol')) return { status: 201, body }
    const externalId = /ext:([0-9a-f-]{36})/.exec(path)?.[1] ?? ''
    return { status: 200, body: ticketJson({ externalId }, this.#tickets.get(externalId) ?? 'SP-9999', now) }
  }
}

const isProblem = (mishap: string): mishap is ProblemCode => mishap in problemStatus

export const agentJson = { id: 'operator', name: 'Оператор', role: 'operator', teamId: null, extension: null }

const linkJson = (body: Record<string, unknown>, createdAt: string) => ({
  id: randomUUID(),
  target: 'SP-0001',
  targetStatus: 'new',
  targetSubject: 'Тема',
  type: body.type,
  createdAt,
})

const json = (response: ServerResponse, { status, body }: Answer): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

const refuse = (response: ServerResponse, code: ProblemCode): void => {
  const status = problemStatus[code]
  const body = { type: `urn:asuo:problem:${code}`, title: code, status, code, retryable: false }
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(body))
}
