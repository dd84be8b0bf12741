import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operation } from '../../src/asuo/operation.ts'
import { type OperationId, operations } from '../../src/asuo/operations.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { contractWatch } from './contractWatch.ts'
import { type FuzzRequest, fuzzRequests } from './fuzzRequests.ts'

/** `FUZZ_REQUESTS` and `FUZZ_SEED` choose another run; the seed of each is printed. */
const total = Number(process.env.FUZZ_REQUESTS ?? 10_000)
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31))
const roles = ['operator', 'trainee', 'lead', 'service']
const tokensPerRole = 8
const abreast = 12

let asuo: AsuoFixture
const tokens = new Map<string, string[]>()

beforeAll(async () => {
  asuo = await startAsuoFixture()
  for (const role of roles) {
    const clients = await Promise.all(Array.from({ length: tokensPerRole }, () => asuo.as(role)))
    tokens.set(
      role,
      clients.map(({ token }) => token ?? ''),
    )
  }
})
afterAll(() => asuo.close())

/** Whoever signs out with a token that others use would leave them outside. */
const tokenFor = (id: OperationId, { who }: FuzzRequest, turn: number): string | null => {
  if (who === 'nobody') return null
  return who === 'garbage' || id === 'endSession' ? 'e30.e30.e30' : (tokens.get(who)?.[turn % tokensPerRole] ?? null)
}

const send = async (
  id: OperationId,
  request: FuzzRequest,
  turn: number,
): Promise<{ readonly status: number; readonly mistake: string | null }> => {
  const token = tokenFor(id, request, turn)
  const response = await fetch(asuo.url() + request.path, {
    method: request.method,
    headers: { ...request.headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: request.body,
  })
  // A stream of the board has no end of its own.
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  if (type === 'text/event-stream') await response.body?.cancel()
  else await response.arrayBuffer()
  // What is refused before it is a request at all goes past the watch, so its form is seen here.
  const fits = response.status < 400 || (response.status < 500 && type === 'application/problem+json')
  return { status: response.status, mistake: fits ? null : `${response.status} ${type}` }
}

const drawn = (): (readonly [OperationId, FuzzRequest])[] => {
  const all = Object.entries(operations) as [OperationId, Operation][]
  const each = Math.ceil(total / all.length)
  const lists = all.map(([id, operation], place) =>
    fc.sample(fuzzRequests(operation), { numRuns: each, seed: seed + place }).map((request) => [id, request] as const),
  )
  // One of each in turn: what one operation makes, another one meets.
  return Array.from({ length: each }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1)))
    .flat()
    .slice(0, total)
}

describe('whatever is sent', () => {
  it(`is answered by the contract and never with a 5xx: ${total} requests, seed ${seed}`, { timeout: 600_000 }, async () => {
    const requests = drawn()
    const statuses = new Map<number, number>()
    const failures: string[] = []
    let next = 0
    const work = async () => {
      for (let turn = next++; turn < requests.length; turn = next++) {
        const [id, request] = requests[turn] ?? []
        if (!(id && request)) return
        const { status, mistake } = await send(id, request, turn)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if (mistake) failures.push(`${mistake} ${id} ${request.path} ${String(request.body).slice(0, 500)}`)
      }
    }
    await Promise.all(Array.from({ length: abreast }, work))

    const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`)
    console.log(`ASUO answered ${requests.length} requests, seed ${seed}: ${counts.join(', ')}`)
    expect([...failures, ...contractWatch.breaches()]).toEqual([])
    expect((await (await asuo.as('operator')).send('getHealth')).status).toBe(200)
  })
})
