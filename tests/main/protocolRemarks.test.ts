import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AsuoFixture, startAsuoFixture } from '../asuo/asuoFixture.ts'
import { runningDesk, value } from './runningDesk.ts'

let asuo: AsuoFixture
beforeAll(async () => {
  asuo = await startAsuoFixture()
})
afterAll(() => asuo.close())

it('keeps an objection while ASUO is away, and brings it there behind the protocol it is about', async () => {
  const { desk } = await runningDesk({
    asuoUrl: asuo.url(),
    asuoLogin: 'operator',
    asuoPassword: 'practice',
    sipUrl: 'wss://pbx.example.ru',
  })
  const { answers } = desk
  const callId = randomUUID()
  const event = { callId, clientAt: new Date().toISOString(), monotonicMs: 1, bootId: randomUUID(), training: true, data: {} } as const

  await asuo.stop()
  await value(answers['call.report']({ ...event, type: 'ringing' }))
  await value(answers['call.close']({ callId, protocol: { callId, entries: [] } }))
  const remark = { remarkId: randomUUID(), clause: '1.8' as const, note: 'Абонент сам просил подождать' }
  await value(answers['call.remark']({ kind: 'objection', callId, remark }))
  expect(await answers['call.read']({ callId })).toEqual({ ok: false, fault: { code: 'asuoUnreachable' } })
  await asuo.start()

  await expect.poll(async () => (await value(answers['outbox.read'](null))).waiting).toBe(0)
  expect((await value(answers['call.read']({ callId }))).remarks).toMatchObject([{ kind: 'objection', clause: '1.8', note: remark.note }])
})
