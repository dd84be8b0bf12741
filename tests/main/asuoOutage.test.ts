import { randomUUID } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { startAsuoFixture } from '../asuo/asuoFixture.ts'
import { registration } from './deskOnFake.ts'
import { runningDesk, value } from './runningDesk.ts'
import { temporaryProfile } from './temporaryProfile.ts'

const realAsuo = async () => {
  const asuo = await startAsuoFixture()
  onTestFinished(() => asuo.close())
  return asuo
}

const kiosk = (url: string) => ({ asuoUrl: url, asuoLogin: 'operator', asuoPassword: 'practice', sipUrl: 'ws://127.0.0.1:9' })

it('goes through an outage in mid-call: provisional number at once, then exactly one ticket with its UIN', async () => {
  const asuo = await realAsuo()
  const { desk, heard } = await runningDesk(kiosk(asuo.url()))
  expect(await value(desk.answers['session.read'](null))).toMatchObject({ agent: { login: 'operator' }, practice: false, line: 'sip' })

  const down = heard('asuo.link', ({ state }) => state === 'down')
  await asuo.stop()
  const externalId = randomUUID()
  expect(await value(desk.answers['tickets.register'](registration(externalId)))).toEqual({
    externalId,
    uin: null,
    provisionalNumber: null,
  })
  await down
  const { provisionalNumber } = await value(desk.answers['tickets.takeProvisional']({ externalId }))
  expect(provisionalNumber).toMatch(/^TMP-[AFKLORUZ]{5}-001$/)
  await value(
    desk.answers['tickets.act']({
      actId: randomUUID(),
      ref: `ext:${externalId}`,
      act: { act: 'caller', caller: { email: 'anna@school5.example' } },
    }),
  )
  expect(await desk.answers['tickets.search']({ q: 'подпись' })).toEqual({ ok: false, fault: { code: 'asuoUnreachable' } })

  const up = heard('asuo.link', ({ state }) => state === 'up')
  const numbered = heard('ticket.numbered', (number) => number.externalId === externalId)
  const empty = heard('outbox.changed', ({ waiting }) => waiting === 0)
  await asuo.start()
  const { uin } = await numbered
  await up
  await empty

  const found = await value(desk.answers['tickets.search']({ uin: provisionalNumber ?? '' }))
  expect(found.items).toMatchObject([{ uin, externalId, provisionalNumber, caller: { email: 'anna@school5.example' } }])
  expect(await value(desk.answers['tickets.number']({ externalId }))).toEqual({ externalId, uin, provisionalNumber })
})

it('starts while ASUO is away, works under the name it knows and signs in when ASUO is back', async () => {
  const asuo = await realAsuo()
  const profile = temporaryProfile()
  const before = await runningDesk(kiosk(asuo.url()), profile)
  await before.desk.close()
  await asuo.stop()

  const { desk, heard } = await runningDesk(kiosk(asuo.url()), profile)
  expect(await value(desk.answers['session.read'](null))).toMatchObject({ agent: { login: 'operator' } })
  expect(await value(desk.answers['asuo.link'](null))).toMatchObject({ state: 'down' })
  const externalId = randomUUID()
  await value(desk.answers['tickets.register'](registration(externalId)))

  const numbered = heard('ticket.numbered', (number) => number.externalId === externalId)
  await asuo.start()
  desk.shake('network')

  expect((await numbered).uin).toMatch(/^SP-/)
})
