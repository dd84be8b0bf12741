import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import type { Notices } from '#core/bridge/notices'
import { type BoardStream, createBoardStream } from '../../main/asuo/boardStream.ts'
import { createHttp } from '../../main/asuo/http.ts'
import type { SignedIn, Tokens } from '../../main/asuo/tokens.ts'

const snapshot = (sequence: number) => ({ serverTime: '2026-11-22T10:00:00.000Z', sequence, agents: [], queues: [], alerts: [] })
const queue = { queueId: 'q1', name: 'Первая линия', waiting: 3, longestWaitSince: null, callers: [], severity: 'normal' }
const event = (id: number, name: string, data: unknown) => `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`

const signedIn: SignedIn = {
  agent: { id: 'lead', name: 'Ст.', role: 'lead', teamId: null, extension: null },
  pair: { accessToken: 'token', refreshToken: 'r', tokenType: 'Bearer', expiresIn: 900 },
  generation: 1,
}

type Told = Notices['board.changed']
type Visit = (request: IncomingMessage, response: ServerResponse) => void

/** A board whose server does at each connection what the test says, and the stream that follows it. */
const followed = async (...visits: readonly Visit[]) => {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    const visit = visits[Math.min(requests.length, visits.length) - 1]
    visit?.(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const http = createHttp(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`)
  const told: Told[] = []
  const watchers = new Set<() => void>()
  const renewals: (string | null)[] = []
  const tokens: Pick<Tokens, 'current' | 'renew'> = {
    current: () => signedIn,
    renew: async (used) => {
      renewals.push(used?.pair.accessToken ?? null)
      return 'renewed'
    },
  }
  const board = createBoardStream({
    http,
    tokens,
    space: { space: 'practice' },
    now: () => 42,
    random: () => 0,
    told: (change) => {
      told.push(change)
      for (const look of watchers) look()
    },
  })
  onTestFinished(() => {
    board.leave()
    http.close()
    server.closeAllConnections()
    server.close()
  })
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => isSo() && resolve()
      watchers.add(look)
      look()
    })
  return { board, told, requests, renewals, until }
}

const stream =
  (...chunks: readonly string[]): Visit =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const chunk of chunks) response.write(chunk)
  }
const streamThenEnd =
  (...chunks: readonly string[]): Visit =>
  (request, response) => {
    stream(...chunks)(request, response)
    response.end()
  }

it('answers with the snapshot and tells what changes, however the bytes are cut', async () => {
  const whole = event(1, 'snapshot', snapshot(1)) + event(2, 'queue', queue)
  const { board, told, until, requests } = await followed(stream(whole.slice(0, 30), whole.slice(30, 100), whole.slice(100)))

  expect(await board.watch()).toEqual({ ok: true, value: snapshot(1) })
  await until(() => told.length === 2)

  expect(told[1]).toEqual({ kind: 'queue', queue })
  expect(requests[0]?.url).toBe('/v1/monitoring/stream?space=practice')
})

it('renews the token when the stream expires and resumes where it was, without a grey moment', async () => {
  const { board, told, until, requests, renewals } = await followed(
    streamThenEnd(event(7, 'snapshot', snapshot(7)), event(8, 'expired', {})),
    stream(event(9, 'queue', queue)),
  )

  await board.watch()
  await until(() => told.some(({ kind }) => kind === 'queue'))

  expect(renewals).toEqual(['token'])
  expect(requests[1]?.headers['last-event-id']).toBe('7')
  expect(told.map(({ kind }) => kind)).toEqual(['snapshot', 'queue'])
})

it('says that the board is old when the stream breaks, and begins afresh with a snapshot', async () => {
  const { board, told, until, requests } = await followed(
    streamThenEnd(event(7, 'snapshot', snapshot(7))),
    (_request, response) => void response.destroy(),
    stream(event(20, 'snapshot', snapshot(20))),
  )

  await board.watch()
  await until(() => told.filter(({ kind }) => kind === 'snapshot').length === 2)

  expect(told.map(({ kind }) => kind)).toEqual(['snapshot', 'lost', 'lost', 'snapshot'])
  expect(told[1]).toEqual({ kind: 'lost', since: 42 })
  expect(requests[2]?.headers['last-event-id']).toBeUndefined()
})

it('begins afresh when something on the stream cannot be read', async () => {
  const { board, told, until } = await followed(
    stream(event(7, 'snapshot', snapshot(7)), event(8, 'agent', { agentId: 5 })),
    stream(event(9, 'snapshot', snapshot(9))),
  )

  await board.watch()
  await until(() => told.at(-1)?.kind === 'snapshot' && told.length > 1)

  expect(told.map(({ kind }) => kind)).toEqual(['snapshot', 'lost', 'snapshot'])
})

it('says why there is no board', async () => {
  const { board } = await followed((_request, response) => {
    const problem = { type: 'urn:asuo:problem:forbidden', title: 'No', status: 403, code: 'forbidden', retryable: false }
    response.writeHead(403, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
  })

  expect(await board.watch()).toEqual({ ok: false, fault: { code: 'notAllowed' } })
})

it('takes a captive portal for no board', async () => {
  const { board } = await followed((_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<form>'))

  expect(await board.watch()).toEqual({ ok: false, fault: { code: 'asuoUnreachable' } })
})

it.each([
  ['left', (board: BoardStream) => board.leave()],
  ['watched anew', (board: BoardStream) => void board.watch()],
])('answers a watch that is %s while it opens', async (_what, meanwhile) => {
  const asked = Promise.withResolvers<() => void>()
  const { board } = await followed((request, response) => asked.resolve(() => stream(': opened\n\n')(request, response)))
  const answer = board.watch()
  const openIt = await asked.promise

  meanwhile(board)
  openIt()

  expect(await answer).toEqual({ ok: false, fault: { code: 'asuoUnreachable' } })
})

it('is silent after the lead has left', async () => {
  let left: ServerResponse | null = null
  const { board, told } = await followed((request, response) => {
    left = response
    stream(event(7, 'snapshot', snapshot(7)))(request, response)
  })
  await board.watch()

  board.leave()
  await once(left as unknown as ServerResponse, 'close')

  expect(told.map(({ kind }) => kind)).toEqual(['snapshot'])
})
