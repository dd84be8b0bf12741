import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'
import type { Operator } from './people/Operator.ts'

/** Every call that lives is shown to the PBX again, by a re-INVITE that it agrees to. */
const refreshed = async (operator: Operator, mark: number): Promise<void> => {
  await operator.sip.answer('in', 200, 'INVITE', mark)
  await operator.sip.message('out', 'ACK', mark)
}

test('goes on talking while the line is down, and the caller’s goodbye arrives after it is back', async ({ operator, caller, network }) => {
  await operator.goOnLine({ server: network.address })
  await operator.heardAt('line.proven')
  await operator.takes(caller)
  const { mark } = operator.sip.heard

  network.refuse(true)
  network.reset()
  const lost = await operator.heardAt('line.lost')
  await expect.poll(() => operator.hears()).toEqual(['caller'])
  expect(caller.hears()).toEqual(['operator101'])
  expect((await operator.call())?.phase).toBe('talking')
  network.refuse(false)
  await operator.heardAt('line.registered', lost)
  await refreshed(operator, mark)
  expect(caller.hears()).toEqual(['operator101'])
  caller.hangUp()

  await operator.reaches('ended')
  expect((await operator.call())?.ended).toEqual({ by: 'caller', cause: 'normal' })
})

test('holds, returns and hangs up on the new connection', async ({ operator, caller, network }) => {
  await operator.goOnLine({ server: network.address })
  await operator.heardAt('line.proven')
  await operator.takes(caller)
  network.reset()
  const lost = await operator.heardAt('line.lost')
  await operator.heardAt('line.registered', lost)

  await operator.say({ type: 'hold.promised', seconds: 30 })
  await operator.holdIs('held')
  await expect.poll(() => caller.hears()).toEqual(['music'])
  await operator.say({ type: 'operator.resumed' })
  await operator.holdIs('none')
  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  await operator.say({ type: 'operator.hungUp' })

  await caller.event('CALL_CLOSED')
})

test('stays on hold over a reset', async ({ operator, caller, network }) => {
  await operator.goOnLine({ server: network.address })
  await operator.heardAt('line.proven')
  await operator.takes(caller)
  await operator.say({ type: 'hold.promised', seconds: 60 })
  await operator.holdIs('held')
  await expect.poll(() => caller.hears()).toEqual(['music'])
  const { mark } = operator.sip.heard

  network.reset()
  const lost = await operator.heardAt('line.lost')
  await operator.heardAt('line.registered', lost)
  await refreshed(operator, mark)

  expect(caller.hears()).toEqual(['music'])
  expect(await operator.hears()).toEqual([])
  expect((await operator.call())?.hold.state).toBe('held')
})

test('ends a call that a PBX which was started anew does not know, and says that the line lost it', async ({
  operator,
  caller,
  asterisk,
}) => {
  await operator.goOnLine()
  await operator.heardAt('line.proven')
  await operator.takes(caller)

  await asterisk.kill()
  await operator.heardAt('line.lost')
  expect((await operator.call())?.phase).toBe('talking')
  await asterisk.start()

  await expect.poll(async () => (await operator.call())?.ended, { timeout: 20_000 }).toEqual({ by: 'line', cause: 'lineLost' })
  await expect.poll(async () => (await operator.line()).lamp).toBe('onLine')
})

test('lets the PBX free the caller of an operator whose machine died', async ({ openOperator, caller, network, ami }) => {
  const operator = await openOperator('105')
  await operator.goOnLine({ server: network.address })
  await operator.takes(caller, '105')

  // Nothing of the page's goodbye gets through.
  network.swallow(true)
  await operator.page.close()

  await ami.event('Hangup', { Channel: 'PJSIP/pstn' }, 0, 15_000)
  await caller.event('CALL_CLOSED')
})

test('says goodbye for a page that is closed in a conversation', async ({ operator, caller }) => {
  await operator.goOnLine()
  await operator.takes(caller)

  await operator.page.reload()

  await caller.event('CALL_CLOSED')
})
