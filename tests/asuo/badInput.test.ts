import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problem } from '../../src/asuo/problem.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { draft } from './drafts.ts'

let asuo: AsuoFixture
let operator: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  operator = await asuo.as('operator')
})
afterAll(() => asuo.close())

/** Bytes on a bare socket, and what comes back until the service ends the connection. */
const onTheWire = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(asuo.url()).port), '127.0.0.1', () => socket.write(bytes))
    let told = ''
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      told += text
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(told))
  })

const problemIn = (told: string) => problem.strict().parse(JSON.parse(told.slice(told.indexOf('\r\n\r\n') + 4)))

const injections = [
  "'; drop table tickets; --",
  '" or ""="',
  '$1 $$ \\ %s {{7*7}}',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  "=cmd|' /C calc'!A0",
  '../../../../etc/passwd',
  '\u202eзнак\u200b',
  '__proto__',
]

describe('what is no request', () => {
  it.each([
    ['noise', 'это не HTTP\r\n\r\n'],
    ['endless headers', `GET /v1/me HTTP/1.1\r\nhost: 127.0.0.1\r\n${'x-long: '.padEnd(40_000, 'x')}\r\n\r\n`],
    ['two lengths', 'POST /v1/tickets HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n'],
    [
      'a length and chunks',
      'POST /v1/tickets HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
  ])('is refused as a problem: %s', async (_, bytes) => {
    const told = await onTheWire(bytes)

    expect(told).toMatch(/^HTTP\/1\.1 400 [\s\S]*content-type: application\/problem\+json/)
    expect(problemIn(told)).toMatchObject({ code: 'malformed', status: 400 })
    expect((await operator.send('getMe')).status).toBe(200)
  })
})

describe('what is too much', () => {
  it('refuses a body of 20 MB without reading it to its end', async () => {
    const response = await fetch(`${asuo.url()}/tickets`, {
      method: 'POST',
      headers: { authorization: `Bearer ${operator.token}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify(draft({ description: 'я'.repeat(10_000_000) })),
    })

    expect([response.status, problem.strict().parse(await response.json()).code]).toEqual([413, 'payload-too-large'])
    expect((await operator.send('getMe')).status).toBe(200)
  })

  it('serves others while clients dawdle in the middle of their requests', async () => {
    const head = 'POST /v1/tickets HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"a'
    const port = Number(new URL(asuo.url()).port)
    const dawdlers = Array.from({ length: 200 }, () => connect(port, '127.0.0.1').on('error', () => undefined))
    for (const socket of dawdlers) socket.write(head)

    const { status } = await operator.send('searchTickets')

    for (const socket of dawdlers) socket.destroy()
    expect(status).toBe(200)
  })

  it('forgets nobody after a hundred clients that left in the middle of an answer', async () => {
    const leaving = Array.from({ length: 100 }, async () => {
      const left = new AbortController()
      const asked = fetch(`${asuo.url()}/tickets?limit=200`, {
        headers: { authorization: `Bearer ${operator.token}` },
        signal: left.signal,
      })
      left.abort()
      await asked.catch(() => undefined)
    })
    await Promise.all(leaving)

    expect((await (await asuo.as('operator')).send('searchTickets')).status).toBe(200)
  })
})

describe('what looks like code', () => {
  it.each(injections)('is kept as it was written and found again: %s', async (text) => {
    const person = await asuo.as('operator')
    const body = draft({ subject: `Тема ${text}`, description: text, caller: { name: text } })

    const { uin } = await person.ask('createTicket', { body })
    await person.ask('addMessage', { params: { ticketRef: uin }, body: { kind: 'note', body: text } })

    const ticket = await person.ask('getTicket', { params: { ticketRef: uin }, query: { include: 'messages' } as never })
    expect([ticket.subject, ticket.description, ticket.caller.name, ticket.messages?.[0]?.body]).toEqual([`Тема ${text}`, text, text, text])
    expect((await person.send('searchTickets', { query: { q: text } })).status).toBe(200)
  })
})

// Last: it uses up what this address may ask for.
describe('a flood', () => {
  it('of made-up tokens is slowed down like one of none', async () => {
    const replies = await Promise.all(
      Array.from({ length: 230 }, (_, count) => fetch(`${asuo.url()}/me`, { headers: { authorization: `Bearer made-up-${count}` } })),
    )

    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([401, 429]))
    expect((await operator.send('getMe')).status).toBe(200)
  })
})
