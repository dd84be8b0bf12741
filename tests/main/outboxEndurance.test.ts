import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { systemClock } from '../../main/clock/systemClock.ts'
import { deskOnFake } from './deskOnFake.ts'
import { FakeAsuo } from './FakeAsuo.ts'

let asuo: FakeAsuo
beforeEach(async () => {
  asuo = await FakeAsuo.start()
})
afterEach(() => asuo.stop())

it('gets through a flapping network: nothing lost, nothing doubled, the order kept, the attempts bounded', async () => {
  let exchanges = 0
  asuo.mishap = () => {
    exchanges += 1
    // Three get through, two do not, one is done and not answered.
    return (['none', 'none', 'none', 'resetBeforeCommit', 'resetBeforeCommit', 'resetAfterCommit'] as const)[exchanges % 6] ?? 'none'
  }
  const desk = await deskOnFake(asuo)
  const ids = Array.from({ length: 20 }, () => randomUUID())
  const said = ['раз', 'два', 'три']

  for (const externalId of ids) {
    desk.register(externalId)
    for (const text of said) desk.say(`ext:${externalId}`, text)
  }
  await desk.until(() => desk.outbox.state().waiting === 0)

  for (const externalId of ids) {
    expect(asuo.applied.filter(({ body }) => body.externalId === externalId)).toHaveLength(1)
    expect(asuo.applied.filter(({ path }) => path.includes(externalId)).map(({ body }) => body.body)).toEqual(said)
  }
  expect(exchanges).toBeLessThan(ids.length * (1 + said.length) * 3)
})

it('lets a poisonous entry hold up its own ticket alone, after a hundred attempts as after one', async () => {
  const poisoned = randomUUID()
  let attempts = 0
  asuo.mishap = ({ body }) => {
    if (body.externalId !== poisoned) return 'none'
    attempts += 1
    return { status: 500 }
  }
  const desk = await deskOnFake(asuo)
  desk.register(poisoned)
  desk.say(`ext:${poisoned}`, 'позади')
  await expect.poll(() => attempts, { timeout: 20_000 }).toBeGreaterThan(100)

  const ids = Array.from({ length: 5 }, () => randomUUID())
  for (const externalId of ids) desk.register(externalId)
  await desk.until(() => desk.outbox.state().waiting === 2)

  expect(asuo.applied.map(({ body }) => body.externalId)).toEqual(expect.arrayContaining(ids))
  expect(desk.outbox.state()).toMatchObject({ waiting: 2, attention: [] })
})

it('keeps its order and its patience though the clock of the computer is set back a day', async () => {
  const day = 24 * 60 * 60 * 1000
  let setBack = 0
  asuo.mishap = ({ attempt }) => (attempt === 1 ? 'resetBeforeCommit' : 'none')
  const desk = await deskOnFake(asuo, { random: 0.2, clock: { now: () => Date.now() - setBack, monotonic: systemClock.monotonic } })
  const externalId = randomUUID()

  desk.register(externalId)
  desk.say(`ext:${externalId}`, 'до')
  await expect.poll(() => desk.unanswered()).toBeGreaterThan(0)
  setBack = day
  desk.say(`ext:${externalId}`, 'после')
  await desk.until(() => desk.outbox.state().waiting === 0)

  expect(asuo.applied.map(({ body }) => body.body ?? 'регистрация')).toEqual(['регистрация', 'до', 'после'])
})
