import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'
import { headerOf } from './people/SipTrace.ts'

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
  await operator.takes(caller)

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

test('tells every caller’s own wait, counted anew at each ring', async ({ operator, crowd }) => {
  await operator.goOnLine()
  crowd('501', 3)
  const waits: number[] = []

  for (const _ of [1, 2, 3]) {
    const { caller } = await operator.reaches('ringing')
    waits.push((caller.queueWaitMs ?? -1) / 1000)
    await operator.say({ type: 'operator.answered' })
    await operator.reaches('talking')
    // Talks until another second has come on the PBX's clock, which counts whole ones.
    await operator.page.waitForFunction((since) => performance.now() - since > 1_200, await operator.now())
    await operator.say({ type: 'operator.hungUp' })
    await operator.reaches('ended')
  }

  const [first = -1, second = -1, third = -1] = waits
  expect(first).toBeGreaterThanOrEqual(0)
  expect(second).toBeGreaterThan(first)
  expect(third).toBeGreaterThan(second)
})

test('rings again for a caller whom nobody took, with the longer wait', async ({ operator, caller, ami }) => {
  await operator.goOnLine()
  caller.dial('504')
  const first = await operator.reaches('ringing')
  await ami.event('AgentRingNoAnswer')
  await operator.reaches('ended')
  const missed = await operator.call()

  const second = await operator.reaches('ringing')

  expect(second.caller.queueWaitMs).toBeGreaterThan(first.caller.queueWaitMs ?? 0)
  expect(second.caller.pbxUniqueId).toBe(first.caller.pbxUniqueId)
  // Asterisk gives no reason that would tell its own patience (Queue's timeout) from the caller's.
  expect(headerOf(await operator.sip.message('in', 'CANCEL'), 'Reason')).toBe('Q.850;cause=0')
  expect(missed?.ended).toEqual({ by: 'caller', cause: 'cancelled' })
})
