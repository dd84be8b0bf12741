import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Attempt } from '#core/tickets/outboxRules'
import { openOutboxFile } from '../../main/outbox/openOutboxFile.ts'
import { createOutbox } from '../../main/outbox/outbox.ts'
import { createSender } from '../../main/outbox/sender.ts'
import { registerTicket } from '../../main/tickets/registerTicket.ts'
import { author, registration } from './deskOnFake.ts'
import { temporaryProfile } from './temporaryProfile.ts'

/** A sender on a clock that stands still until the test moves it; each attempt comes back as `answer` says. */
const sending = (answer: (attempt: number) => Attempt, random = 0.5) => {
  const outbox = createOutbox(openOutboxFile(temporaryProfile(), 0).database, () => 0)
  let monotonic = 0
  let attempts = 0
  const sender = createSender({
    outbox,
    courier: {
      async carry(parcel) {
        attempts += 1
        return parcel.map(({ id }) => ({ id, attempt: answer(attempts), body: null }))
      },
    },
    clock: { now: () => 0, monotonic: () => monotonic },
    random: () => random,
    author: () => 'operator',
    instance: () => null,
    delivered: () => {},
    refused: () => {},
    noteBug: (bug) => {
      throw bug
    },
  })
  registerTicket(outbox, author, registration(randomUUID()))
  /** Everything that an attempt sets off has happened: no timer is among it, only promises. */
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    attempts: () => attempts,
    async nudge() {
      sender.nudge()
      await settled()
    },
    async shake() {
      sender.shake()
      await settled()
    },
    async later(ms: number) {
      monotonic += ms
      sender.nudge()
      await settled()
    },
    async end() {
      await sender.stop()
      outbox.close()
    },
  }
}

const overloaded = (retryAfterSeconds: number | null): Attempt => ({
  kind: 'answered',
  status: 503,
  fits: true,
  problem: null,
  retryAfterSeconds,
})

it('waits as long as ASUO asked, though the lamp goes up and down meanwhile', async () => {
  const desk = sending(() => overloaded(120))
  await desk.nudge()
  expect(desk.attempts()).toBe(1)

  for (let probe = 0; probe < 10; probe += 1) await desk.shake()
  await desk.later(119_000)
  await desk.shake()
  expect(desk.attempts()).toBe(1)

  await desk.later(1_001)
  expect(desk.attempts()).toBe(2)
  await desk.end()
})

it('waits longer after each answer of an overloaded ASUO, however often it is reached in between', async () => {
  const desk = sending(() => overloaded(null))
  await desk.nudge()
  const waits: number[] = []
  for (let failures = 1; failures <= 4; failures += 1) {
    const before = desk.attempts()
    let waited = 0
    while (desk.attempts() === before) {
      await desk.shake()
      await desk.later(250)
      waited += 250
    }
    waits.push(waited)
  }

  expect(waits).toEqual([250, 500, 1000, 2000])
  await desk.end()
})

it('tries again at once when the way is open again', async () => {
  const desk = sending(() => ({ kind: 'noAnswer' }))
  await desk.nudge()
  await desk.nudge()
  expect(desk.attempts()).toBe(1)

  await desk.shake()
  expect(desk.attempts()).toBe(2)
  await desk.end()
})

it('keeps to what ASUO asked for though a later attempt had no answer', async () => {
  const desk = sending((attempt) => (attempt === 1 ? overloaded(10) : { kind: 'noAnswer' }))
  await desk.nudge()
  await desk.later(10_000)
  expect(desk.attempts()).toBe(2)

  await desk.shake()
  expect(desk.attempts()).toBe(3)
  await desk.end()
})
