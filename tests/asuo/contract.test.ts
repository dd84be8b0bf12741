import { readFile } from 'node:fs/promises'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { openApiText } from '../../services/asuo/openapiText.ts'
import type { Operation } from '../../src/asuo/operation.ts'
import { operations } from '../../src/asuo/operations.ts'
import type { problemStatus } from '../../src/asuo/problem.ts'
import { type AsuoClient, checkProblem } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { draft } from './drafts.ts'
import { providerSettings } from './providerSettings.ts'

let asuo: AsuoFixture
let operator: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture({ signIn: { ...providerSettings('http://127.0.0.1:1'), passwords: 'everyone' } })
  operator = await asuo.as('operator')
})
afterAll(() => asuo.close())

describe('the document', () => {
  it('is the committed one', async () => {
    expect(await readFile(new URL('../../docs/openapi.yaml', import.meta.url), 'utf8')).toBe(openApiText())
  })

  it('is a valid OpenAPI 3.1 document', async () => {
    const { valid, errors } = await new Validator().validate(parse(openApiText()) as Record<string, unknown>)

    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it('lists exactly the operations of the contract', () => {
    const paths = (parse(openApiText()) as { paths: Record<string, Record<string, { operationId: string }>> }).paths
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
    )

    expect(listed.sort()).toEqual(
      Object.entries(operations)
        .map(([id, { method, path }]) => `${id} ${method} ${path}`)
        .sort(),
    )
  })
})

const samples: Readonly<Record<string, string>> = {
  ticketRef: 'SP-0001',
  inn: '4799001010',
  callId: '0192f3c4-0000-7000-8000-00000000c001',
  handoverId: '0192f3c4-0000-7000-8000-00000000c003',
  emailId: '0192f3c4-0000-7000-8000-00000000c004',
  attachmentId: '0192f3c4-0000-7000-8000-00000000c005',
  linkId: '0192f3c4-0000-7000-8000-00000000c002',
}

const raw = (path: string, init: RequestInit = {}) =>
  fetch(asuo.url() + path, { ...init, headers: { authorization: `Bearer ${operator.token}`, ...init.headers } })

describe('every operation', () => {
  it.each(Object.entries(operations) as [string, Operation][])('%s is served, and only to whom it is for', async (_, operation) => {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => samples[name] ?? '')

    const response = await fetch(asuo.url() + path, { method: operation.method })

    if (operation.access === 'public') expect([200, 201, 415, 400]).toContain(response.status)
    else expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  })

  it('refuses by its code everything that cannot be read', async () => {
    const create: Operation = operations.createTicket
    const json = { 'content-type': 'application/json', 'idempotency-key': samples.callId ?? '' }
    const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
      raw('/tickets', { method: 'POST', body, headers })
    const latin = new Uint8Array([0x7b, 0x22, 0xcf, 0xf0, 0x22, 0x3a, 0x31, 0x7d])
    const tries: readonly (readonly [Promise<Response>, Operation, keyof typeof problemStatus])[] = [
      [post('{'), create, 'malformed'],
      [post(''), create, 'malformed'],
      [post(latin), create, 'malformed'],
      [post(JSON.stringify(draft({ subject: 'нуль \0 внутри' }))), create, 'malformed'],
      [post(JSON.stringify(draft({ subject: 'половина \ud83d знака' }))), create, 'malformed'],
      [post('[]'), create, 'validation-failed'],
      [post('{}', { 'content-type': 'application/json' }), create, 'idempotency-key-missing'],
      [post('{}', { ...json, 'idempotency-key': 'once' }), create, 'malformed'],
      [post('<a/>', { ...json, 'content-type': 'text/xml' }), create, 'unsupported-media-type'],
      [post(`"${'a'.repeat(5_000_000)}"`), create, 'payload-too-large'],
      [raw('/tickets?limit=201'), operations.searchTickets, 'malformed'],
      [raw('/tickets?cursor=ZZ'), operations.searchTickets, 'malformed'],
      [raw('/tickets?q=%00%00'), operations.searchTickets, 'malformed'],
      [raw('/tickets/SP-1'), operations.getTicket, 'malformed'],
      [raw('/tickets/SP-999999999'), operations.getTicket, 'not-found'],
      [raw('/tickets/%zz'), operations.getTicket, 'malformed'],
      [raw('/me', { method: 'DELETE' }), operations.getMe, 'method-not-allowed'],
      [raw('/nowhere'), operations.getMe, 'not-found'],
      [raw('/me', { headers: { accept: 'text/html' } }), operations.getMe, 'not-acceptable'],
      [raw('/me', { headers: { authorization: 'Bearer nonsense' } }), operations.getMe, 'unauthorized'],
      [raw('/me', { headers: { authorization: 'Basic b3BlcmF0b3I6cHJhY3RpY2U=' } }), operations.getMe, 'unauthorized'],
      [raw('/me', { headers: { origin: 'https://evil.example' } }), operations.getMe, 'forbidden'],
    ]

    for (const [answer, operation, code] of tries) {
      const response = await answer
      const told = checkProblem(operation, response.status, response.headers.get('content-type'), await response.json())
      expect(told.code).toBe(code)
    }
  })

  it('forbids pages by saying nothing of origins', async () => {
    const preflight = await fetch(`${asuo.url()}/tickets`, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } })

    expect(preflight.status).toBe(403)
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('tells the methods a path takes', async () => {
    expect((await raw('/tickets', { method: 'PUT' })).headers.get('allow')).toBe('GET, POST')
  })

  it('slows down who asks too often, and nobody else', async () => {
    const eager = await asuo.as('operator2')

    const replies = await Promise.all(Array.from({ length: 230 }, () => eager.send('getTime')))

    const refused = replies.filter(({ problem }) => problem?.code === 'rate-limited')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/)
    expect((await operator.send('getMe')).status).toBe(200)
  })
})
