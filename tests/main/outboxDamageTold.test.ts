import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AsuoFixture, startAsuoFixture } from '../asuo/asuoFixture.ts'
import { runningDesk, value } from './runningDesk.ts'
import { temporaryProfile } from './temporaryProfile.ts'

let asuo: AsuoFixture
beforeEach(async () => {
  asuo = await startAsuoFixture()
})
afterEach(() => asuo.close())

const office = async (profile: string) => {
  const way = { asuoUrl: asuo.url(), sipUrl: 'ws://127.0.0.1:9/', asuoLogin: 'operator', asuoPassword: 'practice' }
  const { desk } = await runningDesk(way, profile)
  await value(desk.answers['presence.tell']({ bootId: randomUUID(), sentMonotonicMs: 1, state: 'available' }))
  return desk
}

const alerts = async () => (await (await asuo.as('lead')).ask('getMonitoringSnapshot')).alerts

it('tells the lead on the board whose outbox was damaged, for as long as that desk runs', async () => {
  const profile = temporaryProfile()
  writeFileSync(join(profile, 'outbox.db'), 'x'.repeat(8192))

  const desk = await office(profile)
  const agent = (await value(desk.answers['session.read'](null))).agent

  expect(await alerts()).toMatchObject([{ kind: 'outbox_damaged', severity: 'alarm', state: 'open', agentId: agent?.id }])
})

it('tells him nothing of a sound one', async () => {
  await office(temporaryProfile())

  expect(await alerts()).toEqual([])
})
