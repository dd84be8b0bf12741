import { describe, expect, it } from 'vitest'
import { callEvent } from '#core/asuo/callEvent'
import { qualityOf } from '#core/desk/qualityOf'
import type { ChronicleEntry } from '#core/regulation/chronicle'
import { connectionSums } from '#core/regulation/connectionSums'
import { goodShareOf, speechSums } from '#core/regulation/speechSums'
import { judgeQuality } from '#core/telephony/quality/judgeQuality'
import { emptyQuality, tallyQuality } from '#core/telephony/quality/qualityTally'
import { deskStory } from './deskStory.ts'

const levels = (goodSeconds: number, quietSeconds: number): ChronicleEntry => ({
  what: 'levelSummed',
  goodSeconds,
  quietSeconds,
  loudSeconds: 0,
  clippedPeaks: 0,
  mutedSpeechSeconds: 0,
  at: 0,
  monotonicMs: 0,
})

const connection = (mos: number, at: number, grade: 'fine' | 'poor' = 'poor'): ChronicleEntry => ({
  what: 'qualitySummed',
  seconds: 60,
  weakSeconds: 4,
  poorSeconds: 2,
  worst: { mos, grade, cause: grade === 'fine' ? null : 'lossToPbx', at },
  at: 0,
  monotonicMs: 0,
})

describe('how a call sounded', () => {
  it('is the share of all its speech inside the band, over every stretch of it', () => {
    expect(goodShareOf(speechSums([levels(8, 0), connection(3, 0), levels(1, 3)]))).toBe(0.75)
  })

  it('is no share where hardly anything was said', () => {
    expect(goodShareOf(speechSums([levels(2.9, 0)]))).toBe(null)
    expect(goodShareOf(speechSums([]))).toBe(null)
  })

  it('is its worst moment, not its last, and all the seconds of trouble', () => {
    const sums = connectionSums([connection(2.9, 1000), connection(3.6, 2000)])

    expect(sums).toMatchObject({ seconds: 120, weakSeconds: 8, poorSeconds: 4, worst: { mos: 2.9, at: 1000 } })
  })

  it('is worst where it was judged so, though the score of another moment was lower', () => {
    const torn = { codec: 'g711', loss: { fromPbx: 0, toPbx: 0 }, concealed: 0, jitterMs: 60, delayMs: 60 } as const
    const lossy = { ...torn, loss: { fromPbx: 0, toPbx: 0.0099 }, jitterMs: 4 }
    const judged = [lossy, torn].map(judgeQuality)

    expect(judged.map(({ grade }) => grade)).toEqual(['fine', 'poor'])
    expect((judged[0]?.mos ?? 0) < (judged[1]?.mos ?? 0)).toBe(true)
    expect(judged.reduce((tally, it, at) => tallyQuality(tally, it, at), emptyQuality).worst).toMatchObject({ grade: 'poor', at: 1 })
    expect(connectionSums([connection(3.77, 1000, 'fine'), connection(4.37, 2000)])?.worst).toMatchObject({ grade: 'poor', at: 2000 })
  })

  it('is unknown where nothing was measured', () => {
    expect(qualityOf([levels(8, 0)])).toBe(null)
  })
})

describe('the desk', () => {
  it('tells ASUO of the worst moment with the end of the call', () => {
    const desk = deskStory()
    const callId = desk.talk()
    desk.tell(
      { type: 'media.flowing', callId },
      { type: 'media.measured', callId, codec: 'g711', loss: { fromPbx: 0.2, toPbx: 0 }, concealed: 0.2, jitterMs: 5, delayMs: 60 },
    )

    desk.tell({ type: 'sip.ended', callId, by: 'caller', cause: 'normal' })

    const ended = desk.clerk.toldOf('clerk.report').find(({ event }) => event.type === 'ended')?.event
    expect(ended?.data).toMatchObject({ quality: { cause: 'lossFromPbx', poorSeconds: 2, worstMos: expect.closeTo(2.6, 0) } })
    const sent = { ...ended, eventId: '0192f3c4-0000-7000-8000-00000000e001', source: 'panel', seq: 1 }
    expect(callEvent.safeParse(sent).success).toBe(true)
    expect(desk.call()?.chronicle).toContainEqual(expect.objectContaining({ what: 'qualitySummed' }))
  })

  it('says nothing of a connection that was never measured', () => {
    const desk = deskStory()
    const callId = desk.talk()

    desk.tell({ type: 'sip.ended', callId, by: 'caller', cause: 'normal' })

    const ended = desk.clerk.toldOf('clerk.report').find(({ event }) => event.type === 'ended')?.event
    expect(ended?.data).not.toHaveProperty('quality')
  })
})
