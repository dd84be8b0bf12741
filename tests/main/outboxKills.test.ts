import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deskOnFake } from './deskOnFake.ts'
import { FakeAsuo } from './FakeAsuo.ts'
import { temporaryProfile } from './temporaryProfile.ts'

let asuo: FakeAsuo
beforeEach(async () => {
  asuo = await FakeAsuo.start()
})
afterEach(() => asuo.stop())

const killedAt = async (moment: string, profile: string, externalId: string): Promise<void> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'dyingDesk.ts'), moment, profile, asuo.url, externalId], {
    stdio: 'ignore',
  })
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
}

it.each(['afterCommit', 'afterResponse'])('registers a ticket exactly once though the panel was killed %s', async (moment) => {
  const profile = temporaryProfile()
  const externalId = randomUUID()
  await killedAt(moment, profile, externalId)
  expect(asuo.applied).toHaveLength(moment === 'afterResponse' ? 1 : 0)

  const desk = await deskOnFake(asuo, { profile })
  desk.sender.nudge()
  await desk.until(() => desk.outbox.state().waiting === 0)

  expect(asuo.applied).toHaveLength(1)
  expect(desk.outbox.tickets.find(externalId)?.uin).toBe(asuo.uinOf(externalId))
})

it('keeps the key of an entry through a kill: what ASUO has is answered again, not done again', async () => {
  const profile = temporaryProfile()
  await killedAt('afterResponse', profile, randomUUID())

  const desk = await deskOnFake(asuo, { profile })
  const [head] = desk.outbox.entries.ready('operator', 1)

  expect(head?.id).toBe(asuo.applied[0]?.key)
})

it('keeps neither ticket nor entry of a transaction in which the panel was killed', async () => {
  const profile = temporaryProfile()
  const externalId = randomUUID()
  await killedAt('insideTransaction', profile, externalId)

  const desk = await deskOnFake(asuo, { profile })

  expect(desk.outbox.tickets.find(externalId)).toBeNull()
  expect(desk.outbox.state().waiting).toBe(0)
})
