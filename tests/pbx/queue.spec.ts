import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'

test('shows what the queue says of the caller, and both hear each other and nobody else', async ({ operator, caller, ami }) => {
  await operator.goOnLine()
  caller.dial('501')
  const { caller: told } = await operator.reaches('ringing')
  const joined = await ami.event('QueueCallerJoin')

  await operator.answers()
  await expect.poll(() => operator.hears()).toEqual(['caller'])
  await expect.poll(() => caller.hears()).toEqual(['operator101'])

  expect(told).toMatchObject({ number: '79161234567', queueName: 'only101', pbxUniqueId: joined.Linkedid })
  expect(told.queueWaitMs).toBeLessThan(3_000)
})

test('lets the caller hear music on hold and the operator nothing, and brings both back', async ({ operator, caller, ami }) => {
  await operator.goOnLine()
  caller.dial('501')
  await operator.answers()
  await expect.poll(() => caller.hears()).toEqual(['operator101'])

  await operator.say({ type: 'hold.promised', seconds: 30 })
  await operator.holdIs('held')
  await ami.event('MusicOnHoldStart', { Channel: 'PJSIP/pstn' })
  await expect.poll(() => caller.hears()).toEqual(['music'])
  await expect.poll(() => operator.hears()).toEqual([])
  await operator.say({ type: 'operator.resumed' })
  await operator.holdIs('none')

  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  await expect.poll(() => operator.hears()).toEqual(['caller'])
  expect(caller.story().slice(-3)).toEqual(['operator101', 'music', 'operator101'])
})
