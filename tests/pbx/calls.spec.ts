import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'
import { headerOf } from './people/SipTrace.ts'

test('stops ringing when the caller gives up', async ({ operator, caller }) => {
  await operator.goOnLine()
  caller.dial('101')
  await operator.reaches('ringing')

  caller.hangUp()

  await operator.reaches('ended')
  expect((await operator.call())?.ended).toEqual({ by: 'caller', cause: 'cancelled' })
  expect(operator.sip.story(['CANCEL'])).toEqual(['< CANCEL', '> 200 CANCEL'])
  expect(operator.sip.story(['INVITE'])).toEqual(['< INVITE', '> 100 INVITE', '> 180 INVITE', '> 487 INVITE'])
})

test('says that a colleague took the call', async ({ operator, colleague, caller }) => {
  await operator.goOnLine()
  await colleague.goOnLine()
  caller.dial('503')
  await operator.reaches('ringing')

  await colleague.answers()

  await operator.reaches('ended')
  const cancel = await operator.sip.message('in', 'CANCEL')
  expect(headerOf(cancel, 'Reason')).toContain('cause=200')
  expect((await operator.call())?.ended).toEqual({ by: 'caller', cause: 'answeredElsewhere' })
})

test('ends when the caller hangs up', async ({ operator, caller }) => {
  await operator.goOnLine()
  await operator.takes(caller)

  caller.hangUp()

  await operator.reaches('ended')
  expect((await operator.call())?.ended).toEqual({ by: 'caller', cause: 'normal' })
  expect(operator.sip.story(['BYE'])).toEqual(['< BYE', '> 200 BYE'])
})

test('lets the caller go when the operator hangs up', async ({ operator, caller, ami }) => {
  await operator.goOnLine()
  await operator.takes(caller)

  await operator.say({ type: 'operator.hungUp' })

  await caller.event('CALL_CLOSED')
  await ami.event('Hangup', { Channel: 'PJSIP/pstn' })
  expect((await operator.call())?.ended).toEqual({ by: 'operator', cause: 'normal' })
  expect(operator.sip.story(['BYE'])).toEqual(['> BYE', '< 200 BYE'])
})

test('turns a call down so that the caller hears "busy"', async ({ operator, caller }) => {
  await operator.goOnLine()
  caller.dial('101')
  await operator.reaches('ringing')

  await operator.say({ type: 'operator.rejected' })

  expect((await caller.event('CALL_CLOSED')).param).toContain('486')
})

for (const [how, number, desk] of [
  ['straight', '101', '101'],
  ['by a queue that rings who already talks', '502', '103'],
] as const) {
  test(`refuses a second caller who comes ${how} before anything rings`, async ({ openOperator, caller, openCaller }) => {
    const operator = await openOperator(desk)
    await operator.goOnLine()
    await operator.takes(caller, desk)
    const { mark } = operator.sip.heard
    const second = await openCaller(1, { party: 'stranger' })

    second.dial(number)
    await operator.sip.message('in', 'ACK', mark)

    expect(operator.sip.story(['INVITE', 'ACK'], mark).slice(0, 4)).toEqual(['< INVITE', '> 100 INVITE', '> 486 INVITE', '< ACK'])
    expect(await operator.told()).toContain('sip.turnedAway')
    expect(await operator.hears()).toEqual(['caller'])
    expect((await operator.call())?.phase).toBe('talking')
  })
}

test('tells the second caller of a desk that it is busy', async ({ operator, caller, openCaller }) => {
  await operator.goOnLine()
  caller.dial('101')
  await operator.answers()
  const second = await openCaller(1, { party: 'stranger' })

  second.dial('101')

  expect((await second.event('CALL_CLOSED')).param).toContain('486')
})

test('shows names in Cyrillic as they are', async ({ operator, caller }) => {
  await operator.goOnLine()
  caller.dial('520')

  expect((await operator.reaches('ringing')).caller).toMatchObject({ name: 'Иван Петров', queueName: 'Поддержка' })
})

test('ends every call whose caller gives up in the moment of the answer, and takes the next one', async ({ operator, caller }) => {
  await operator.goOnLine()
  for (const pauseMs of [0, 10, 25, 50, 90, 140]) {
    const { mark } = caller.heard
    caller.dial('101')
    await operator.reaches('ringing')
    await operator.page.evaluate(() => window.bench.call({ type: 'operator.answered' }))
    // The race itself: how far the answer has come when the CANCEL meets it.
    await new Promise((turn) => setTimeout(turn, pauseMs))
    caller.hangUp()
    await caller.event('CALL_CLOSED', mark)
    await operator.reaches('ended')
  }

  await operator.takes(caller, '101')
})

test('asks no STUN server before it answers', async ({ operator, caller }) => {
  await operator.goOnLine()
  caller.dial('101')
  await operator.reaches('ringing')
  const asked = await operator.page.evaluate(() => {
    const { made } = window as unknown as { made: RTCPeerConnection[] }
    return made.map((peer) => peer.getConfiguration().iceServers ?? [])
  })

  await operator.say({ type: 'operator.answered' })
  await operator.sip.answer('out', 200, 'INVITE')

  expect(asked).toEqual([[]])
})
