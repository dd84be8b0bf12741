import { expect, it } from 'vitest'
import { Recordings } from '../../services/training-line/caller/Recordings.ts'
import { aLine, voices } from './people/aLine.ts'
import { aScenario, says, waits } from './people/aScenario.ts'

const question = new Recordings(voices).read('anna-silence-ask')

async function aLiveCall(...steps: readonly unknown[]) {
  const under = await aLine(aScenario({ steps }))
  const phone = await under.operator()
  const reported = under.nextReport()
  under.line.call('short-talk')
  const call = await phone.nextCall()
  await call.answer()
  return { call, reported }
}

it('confirms hold and resume and reports each', async () => {
  const { call, reported } = await aLiveCall(waits(600))

  expect(await call.hold(true)).toBe(200)
  expect(await call.hold(false)).toBe(200)
  await call.invitation.bye()

  const { holds, log } = await reported
  expect(holds).toHaveLength(1)
  expect(holds[0]?.warned).toBe(false)
  expect(log.map(({ event }) => event)).toEqual(['caller.rings', 'operator.answers', 'held', 'resumed', 'caller.says', 'operator.hangsUp'])
  expect(log.find(({ event }) => event === 'caller.says')?.text).toContain('Предупреждайте')
})

it('takes a hold for announced when the operator was heard just before', async () => {
  const { call, reported } = await aLiveCall(says('signature-number'), waits(600))
  await call.media.heard
  await call.media.mouth.play(question, new AbortController().signal)

  await call.hold(true)
  await call.invitation.bye()

  expect((await reported).holds).toMatchObject([{ warned: true }])
})

it('does not listen while it is held', async () => {
  const { call, reported } = await aLiveCall(says('signature-number'), waits(600))
  await call.media.heard
  await call.hold(true)

  await call.media.mouth.play(question, new AbortController().signal)
  await call.invitation.bye()

  expect((await reported).heardSpeechMs).toBe(0)
})

it('counts no packet twice after many holds', async () => {
  const { call, reported } = await aLiveCall(says('signature-number'), waits(600))
  await call.media.heard
  for (let round = 0; round < 5; round++) {
    expect(await call.hold(true)).toBe(200)
    expect(await call.hold(false)).toBe(200)
  }

  await call.media.mouth.play(question, new AbortController().signal)
  await call.invitation.bye()

  const { heardSpeechMs, holds } = await reported
  expect(holds).toHaveLength(5)
  expect(heardSpeechMs).toBeGreaterThan(800)
  expect(heardSpeechMs).toBeLessThanOrEqual(question.length / 8)
})
