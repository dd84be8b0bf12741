import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'

/** The PBX's own channel to a desk. */
const channelOf = (channels: string, number: string): string => new RegExp(`^PJSIP/${number}-[^!]+`, 'm').exec(channels)?.[0] ?? ''

test('shows who is at the other end now, whenever the PBX says so', async ({ operator, caller, ami, asterisk }) => {
  await operator.goOnLine()
  await operator.takes(caller)
  const Channel = channelOf(await asterisk.rx('core show channels concise'), '101')

  await ami.ask({ Action: 'Setvar', Channel, Variable: 'CONNECTEDLINE(all)', Value: '"<b>Пётр</b>" <78125390001>' })

  await expect.poll(async () => (await operator.call())?.caller).toMatchObject({ number: '78125390001', name: '<b>Пётр</b>' })
  await expect.poll(() => caller.hears()).toEqual(['operator101'])
})

test('holds and returns although the PBX re-invites in the same moment', async ({ operator, caller, ami, asterisk }) => {
  await operator.goOnLine()
  await operator.takes(caller)
  const Channel = channelOf(await asterisk.rx('core show channels concise'), '101')
  const renamed = (turn: number) => ami.ask({ Action: 'Setvar', Channel, Variable: 'CONNECTEDLINE(num)', Value: `7812539000${turn}` })

  for (const turn of [1, 2, 3, 4]) {
    await Promise.all([renamed(2 * turn), operator.say({ type: 'operator.heldUnwarned' })])
    await operator.holdIs('held')
    await Promise.all([renamed(2 * turn + 1), operator.say({ type: 'operator.resumed' })])
    await operator.holdIs('none')
  }

  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  await expect.poll(() => operator.hears()).toEqual(['caller'])
  expect(await operator.told()).not.toContain('sip.holdRefused')
})
