import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'
import type { Operator } from './people/Operator.ts'

const endOf = async (operator: Operator) => (await operator.call())?.ended

test('passes a caller on after a word with the colleague: who hears whom, before and after', async ({
  operator,
  colleague,
  caller,
  asterisk,
}) => {
  await operator.goOnLine()
  await colleague.goOnLine()
  await operator.takes(caller)

  await operator.consults('102')
  await colleague.answers()
  await operator.transferIs('talking')
  await expect.poll(() => operator.hears()).toEqual(['operator102'])
  await expect.poll(() => colleague.hears()).toEqual(['operator101'])
  await expect.poll(() => caller.hears()).toEqual(['music'])
  await operator.say({ type: 'operator.connected' })

  await operator.reaches('ended')
  await expect.poll(() => caller.hears()).toEqual(['operator102'])
  await expect.poll(() => colleague.hears()).toEqual(['caller'])
  expect(await endOf(operator)).toEqual({ by: 'operator', cause: 'transferred' })
  expect(caller.story().slice(-3)).toEqual(['operator101', 'music', 'operator102'])
  await expect.poll(async () => (await colleague.call())?.caller.number).toBe('79161234567')
  await expect.poll(() => asterisk.rx('core show channels concise')).not.toContain('PJSIP/101-')
  expect(operator.sip.story(['REFER'])).toEqual(['> REFER', '< 202 REFER'])
})

test('may be left by the operator while the PBX is asked: the caller is with the colleague, and no leg of ours is left', async ({
  operator,
  colleague,
  caller,
  asterisk,
}) => {
  await operator.goOnLine()
  await colleague.goOnLine()
  caller.dial('501')
  await operator.answers()
  await operator.consults('102')
  await colleague.answers()
  await operator.transferIs('talking')

  await Promise.all([operator.say({ type: 'operator.connected' }), operator.say({ type: 'operator.hungUp' })])

  await operator.reaches('ended')
  expect(await endOf(operator)).toEqual({ by: 'operator', cause: 'transferred' })
  await expect.poll(() => caller.hears()).toEqual(['operator102'])
  await expect.poll(() => colleague.hears()).toEqual(['caller'])
  await expect.poll(() => asterisk.rx('core show channels concise')).not.toContain('PJSIP/101-')
})

test('goes back to the caller where the colleague refuses', async ({ operator, colleague, caller }) => {
  await operator.goOnLine()
  await colleague.goOnLine()
  await operator.takes(caller)

  await operator.consults('102')
  await colleague.reaches('ringing')
  await colleague.say({ type: 'operator.rejected' })
  await operator.transferIs('choosing')
  await expect.poll(() => caller.hears()).toEqual(['music'])
  const trouble = (await operator.call())?.transfer.trouble
  await operator.say({ type: 'operator.returnedToCaller' })

  await operator.holdIs('none')
  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  await expect.poll(() => operator.hears(-2)).toEqual(['caller'])
  expect(trouble).toEqual({ step: 'consult', cause: 'busy' })
})

test('goes back to the caller in the middle of the consultation, and the colleague is let go', async ({ operator, colleague, caller }) => {
  await operator.goOnLine()
  await colleague.goOnLine()
  await operator.takes(caller)
  await operator.consults('102')
  await colleague.answers()
  await operator.transferIs('talking')

  await operator.say({ type: 'operator.returnedToCaller' })

  await colleague.reaches('ended')
  await operator.holdIs('none')
  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  await expect.poll(() => operator.hears(-2)).toEqual(['caller'])
})

test('stays with the colleague when the caller hangs up meanwhile', async ({ operator, colleague, caller }) => {
  await operator.goOnLine()
  await colleague.goOnLine()
  await operator.takes(caller)
  await operator.consults('102')
  await colleague.answers()
  await operator.transferIs('talking')

  caller.hangUp()
  await operator.transferIs('callerGone')
  await expect.poll(() => operator.hears()).toEqual(['operator102'])
  await operator.say({ type: 'operator.endedConsult' })

  await colleague.reaches('ended')
  await operator.reaches('ended')
  expect(await endOf(operator)).toEqual({ by: 'caller', cause: 'normal' })
})

test('passes a caller on blindly, and our leg is gone at the PBX', async ({ operator, colleague, caller, asterisk }) => {
  await operator.goOnLine()
  await colleague.goOnLine()
  await operator.takes(caller)

  await operator.say({ type: 'operator.askedToTransfer' })
  await operator.say({ type: 'operator.transferred', number: '102' })
  await colleague.answers()

  await operator.reaches('ended')
  expect(await endOf(operator)).toEqual({ by: 'operator', cause: 'transferred' })
  await expect.poll(() => caller.hears()).toEqual(['operator102'])
  await expect.poll(() => asterisk.rx('core show channels concise')).not.toContain('PJSIP/101-')
})

test('gets a caller back whose blind transfer was refused, and says so', async ({ operator, colleague, caller }) => {
  await operator.goOnLine()
  await colleague.goOnLine()
  await operator.takes(caller)
  const first = (await operator.call())?.caller.pbxUniqueId

  await operator.say({ type: 'operator.askedToTransfer' })
  await operator.say({ type: 'operator.transferred', number: '102' })
  await operator.reaches('ended')
  await colleague.reaches('ringing')
  await colleague.say({ type: 'operator.rejected' })

  await operator.answers()
  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  expect((await operator.call())?.caller).toMatchObject({ number: '79161234567', pbxUniqueId: first, returnedFrom: '102' })
})
