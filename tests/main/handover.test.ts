import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { HandoverOffer } from '../../src/asuo/handover.ts'
import { blankFacts } from '../../src/regulation/blankFacts.ts'
import { type AsuoFixture, startAsuoFixture } from '../asuo/asuoFixture.ts'
import { runningDesk, value } from './runningDesk.ts'

let asuo: AsuoFixture
beforeAll(async () => {
  asuo = await startAsuoFixture()
})
afterAll(() => asuo.close())

const deskOf = async (login: string) => {
  const { desk } = await runningDesk({ asuoUrl: asuo.url(), asuoLogin: login, asuoPassword: 'practice', sipUrl: 'wss://pbx.example.ru' })
  return desk.answers
}

const offer: HandoverOffer = {
  callId: randomUUID(),
  caller: { number: '+78125394101', name: null, queueName: null, queueWaitMs: null, pbxUniqueId: null },
  step: 'identifying',
  facts: { ...blankFacts(), branch: 'new', trail: ['greeting', 'identifying'] },
  callerClock: { queueWaitMs: null, holdMs: 0, silenceMs: 0 },
  waits: 'hold',
}

it('carries the state of a script from desk to desk', async () => {
  const giver = await deskOf('operator')
  const taker = await deskOf('operator2')
  const handoverId = randomUUID()

  await value(giver['handover.offer']({ handoverId, offer }))
  await value(giver['handover.offer']({ handoverId, offer: { ...offer, step: 'greeting' } }))
  const read = await value(taker['handover.read']({ handoverId }))
  const taken = await value(taker['handover.take']({ handoverId }))

  expect(read).toMatchObject({ ...offer, step: 'greeting', from: { extension: '101' }, taken: null })
  expect(taken.taken?.extension).toBe('102')
  expect(await giver['handover.offer']({ handoverId, offer })).toEqual({
    ok: false,
    fault: { code: 'asuoRefused', problem: 'handover-taken', pointers: [] },
  })
})

it('says that there is nothing to take, and that ASUO is away', async () => {
  const desk = await deskOf('operator2')
  const handoverId = randomUUID()

  expect(await desk['handover.read']({ handoverId })).toEqual({ ok: false, fault: { code: 'notFound' } })
  await asuo.stop()

  expect(await desk['handover.take']({ handoverId })).toEqual({ ok: false, fault: { code: 'asuoUnreachable' } })
  await asuo.start()
})
