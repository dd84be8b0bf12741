import { expect, it } from 'vitest'
import { Speaker } from '../../services/training-line/sound/Speaker.ts'

const never = new AbortController().signal
const loud = (samples: number) => new Int16Array(samples).fill(1000)
const isSilent = (frame: Int16Array) => frame.every((sample) => sample === 0)

it('is silent until it has something to say', () => {
  expect(isSilent(new Speaker().nextFrame())).toBe(true)
})

it('says a recording frame by frame, fills the last one with silence and then resolves', async () => {
  const speaker = new Speaker()
  const said = speaker.play(loud(170), never)

  expect([...speaker.nextFrame()]).toEqual([...loud(160)])
  expect([...speaker.nextFrame()].filter((sample) => sample !== 0)).toHaveLength(10)
  await said
  expect(isSilent(speaker.nextFrame())).toBe(true)
})

it('falls silent at once when it is stopped', async () => {
  const speaker = new Speaker()
  const stop = new AbortController()
  const said = speaker.play(loud(1600), stop.signal)
  speaker.nextFrame()

  stop.abort()

  await said
  expect(isSilent(speaker.nextFrame())).toBe(true)
})

it('says the newer recording when a second one begins', async () => {
  const speaker = new Speaker()
  const first = speaker.play(loud(1600), never)
  void speaker.play(new Int16Array(160).fill(7), never)

  await first
  expect(speaker.nextFrame()[0]).toBe(7)
})

it('does not begin what was stopped before', async () => {
  const speaker = new Speaker()

  await speaker.play(loud(160), AbortSignal.abort())

  expect(isSilent(speaker.nextFrame())).toBe(true)
})
