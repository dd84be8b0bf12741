import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'

const endOf = async (operator: { call(): Promise<{ ended: unknown } | null> }) => (await operator.call())?.ended

test('calls a number outside, and both hear each other', async ({ operator, openCaller, ami }) => {
  const stranger = await openCaller(0, { answers: true, party: 'stranger' })
  await operator.goOnLine()

  await operator.dial('979161234567')
  await operator.reaches('talking')

  await expect.poll(() => stranger.hears()).toEqual(['operator101'])
  await expect.poll(() => operator.hears()).toEqual(['stranger'])
  await operator.say({ type: 'operator.hungUp' })
  await ami.event('Hangup', { Channel: 'PJSIP/pstn' })
  expect(await endOf(operator)).toEqual({ by: 'operator', cause: 'normal' })
})

test('hears what the PBX says before the answer, and sends nothing that could be heard until then', async ({ operator }) => {
  await operator.goOnLine()

  await operator.dial('605')
  await operator.reaches('earlyMedia')
  const early = await operator.hears()
  const { level } = await operator.sends()
  await operator.reaches('talking')

  expect(early).toEqual(['music'])
  expect(level).toBe(0)
  await expect.poll(() => operator.hears()).toEqual(['operator101'])
})

test('shows that it rings, and takes the call back', async ({ operator, asterisk }) => {
  await operator.goOnLine()
  await operator.dial('606')
  await operator.reaches('alerting')

  await operator.say({ type: 'operator.hungUp' })

  await operator.reaches('ended')
  expect(await endOf(operator)).toEqual({ by: 'operator', cause: 'cancelled' })
  expect(operator.sip.story(['CANCEL'])).toEqual(['> CANCEL', '< 200 CANCEL'])
  await expect.poll(() => asterisk.rx('core show channels')).toContain('0 active channels')
})

for (const [number, cause] of [
  ['700', 'busy'],
  ['701', 'congested'],
  ['702', 'noSuchNumber'],
  ['799', 'noSuchNumber'],
] as const) {
  test(`says why ${number} cannot be reached: ${cause}`, async ({ operator }) => {
    await operator.goOnLine()

    await operator.dial(number)

    await operator.reaches('ended')
    expect(await endOf(operator)).toEqual({ by: 'line', cause })
  })
}

test('says that a colleague refused, and that one is not there', async ({ operator, colleague }) => {
  await operator.goOnLine()
  await operator.dial('102')
  await operator.reaches('ended')
  const absent = await endOf(operator)
  await colleague.goOnLine()
  await operator.dial('102')
  await colleague.reaches('ringing')

  await colleague.say({ type: 'operator.rejected' })
  await operator.reaches('ended')

  expect(absent).toEqual({ by: 'line', cause: 'unavailable' })
  expect(await endOf(operator)).toEqual({ by: 'line', cause: 'busy' })
})
