import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'

test('stays muted for the caller over a hold, with packets going on', async ({ operator, caller }) => {
  await operator.goOnLine()
  await operator.takes(caller)

  await operator.say({ type: 'operator.muted' })
  await expect.poll(() => caller.hears()).toEqual([])
  await operator.say({ type: 'hold.promised', seconds: 30 })
  await operator.holdIs('held')
  await expect.poll(() => caller.hears()).toEqual(['music'])
  await operator.say({ type: 'operator.resumed' })
  await operator.holdIs('none')
  await expect.poll(() => operator.hears()).toEqual(['caller'])
  await expect.poll(() => caller.hears()).toEqual([])
  const before = await operator.sends()
  await expect.poll(async () => (await operator.sends()).packets - before.packets).toBeGreaterThan(20)
  expect(caller.hears()).toEqual([])
  await operator.say({ type: 'operator.unmuted' })

  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  // Between the two nothing of the operator was heard. The recording is told in whole tenths of a second: the last one may not be full yet.
  await expect.poll(() => caller.story().slice(-3)).toEqual(['operator101', 'music', 'operator101'])
})

test('keeps one microphone track through hold and return', async ({ operator, caller }) => {
  const track = () =>
    operator.page.evaluate(() => {
      const { made } = window as unknown as { made: RTCPeerConnection[] }
      return made.at(-1)?.getSenders().at(0)?.track?.id
    })
  await operator.goOnLine()
  await operator.takes(caller)
  const before = await track()

  await operator.say({ type: 'hold.promised', seconds: 30 })
  await operator.holdIs('held')
  await operator.say({ type: 'operator.resumed' })
  await operator.holdIs('none')

  expect(await track()).toBe(before)
})

test('puts hold and return that come at once one after the other', async ({ operator, caller }) => {
  await operator.goOnLine()
  await operator.takes(caller)
  const { mark } = operator.sip.heard

  await operator.page.evaluate(() => {
    const callId = window.bench.callView()?.callId ?? ''
    for (const type of ['call.hold', 'call.resume', 'call.hold', 'call.resume'] as const) window.bench.order({ type, callId })
  })
  await expect
    .poll(() => operator.sip.story(['INVITE'], mark).filter((line) => line === '< 200 INVITE').length, { timeout: 15_000 })
    .toBe(4)

  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  expect(await operator.told()).not.toContain('sip.holdRefused')
})

test('hears the PBX’s music when the caller’s own telephone holds, and is not re-invited', async ({ operator, caller }) => {
  await operator.goOnLine()
  await operator.takes(caller)
  await expect.poll(() => operator.hears()).toEqual(['caller'])
  const { mark } = operator.sip.heard

  caller.hold()
  await expect.poll(() => operator.hears()).toEqual(['music'])
  caller.resume()
  await expect.poll(() => operator.hears()).toEqual(['caller'])

  expect(operator.sip.story(['INVITE'], mark)).toEqual([])
})

test('sends every key to the caller, "#" too', async ({ operator, caller }) => {
  await operator.goOnLine()
  await operator.takes(caller)

  for (const key of '159#*0') await operator.say({ type: 'operator.pressedKey', key })

  await expect.poll(() => caller.keys).toBe('159#*0')
})

test('loses "#" to the PBX where the queue has t and T', async ({ operator, caller }) => {
  await operator.goOnLine()
  await operator.takes(caller, '509')

  for (const key of '12#') await operator.say({ type: 'operator.pressedKey', key })

  await expect.poll(() => caller.keys).toBe('12')
})

test('is understood by a voice menu', async ({ operator, ami }) => {
  await operator.goOnLine()
  await ami.ask({ Action: 'Originate', Channel: 'PJSIP/101', Context: 'from-operators', Exten: '604', Priority: '1', Async: 'true' })
  // A key pressed before the way of the sound stands is heard by nobody.
  await operator.answers()

  for (const key of '7707083893#') await operator.say({ type: 'operator.pressedKey', key })

  expect(await ami.event('UserEvent', { UserEvent: 'DigitsRead' })).toMatchObject({ Digits: '7707083893', Status: 'OK' })
})

test('stays on hold when the PBX refreshes the session', async ({ openOperator, caller }) => {
  test.setTimeout(100_000)
  const operator = await openOperator('104')
  await operator.goOnLine()
  caller.dial('104')
  await operator.answers()
  await operator.say({ type: 'hold.promised', seconds: 120 })
  await operator.holdIs('held')
  await expect.poll(() => caller.hears()).toEqual(['music'])
  const { mark } = operator.sip.heard

  await operator.sip.message('in', 'INVITE', mark, 60_000)
  const { text } = await operator.sip.answer('out', 200, 'INVITE', mark)

  expect(text).toMatch(/^a=(sendonly|inactive)/m)
  expect(await operator.hears()).toEqual([])
  expect(caller.hears()).toEqual(['music'])
  expect((await operator.call())?.hold.state).toBe('held')
  await operator.say({ type: 'operator.resumed' })
  await expect.poll(() => caller.hears()).toEqual(['operator101'])
})
