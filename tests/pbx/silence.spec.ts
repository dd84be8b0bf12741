import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'

test('puts no packet onto the wire while it rings, though the operator speaks, and is heard from the answer on', async ({
  operator,
  caller,
  wire,
}) => {
  await operator.goOnLine()
  caller.dial('501')
  await operator.reaches('ringing')
  const listened = () => caller.recording().values.length / caller.recording().rate
  const seconds = listened() + 2
  await expect.poll(listened, 'seconds that the caller has listened to the queue').toBeGreaterThan(seconds)

  const rang = wire.packets('toPbx')
  const heard = caller.story()
  expect(await operator.call()).toMatchObject({ phase: 'ringing' })
  await operator.answers()
  await expect.poll(() => caller.hears()).toEqual(['operator101'])

  expect(rang).toBe(0)
  expect(heard).toEqual(['music'])
  expect(caller.story()).toEqual(['music', 'operator101'])
  expect(wire.packets('toPbx')).toBeGreaterThan(0)
  expect(operator.sip.story(['INVITE'])).toEqual(['< INVITE', '> 100 INVITE', '> 180 INVITE', '> 200 INVITE'])
})
