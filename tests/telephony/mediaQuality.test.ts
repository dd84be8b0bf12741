import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MediaQuality } from '#core/telephony/quality/mediaQuality'
import { watchMediaQuality } from '../../renderer/telephony/mediaQuality.ts'
import { compareSamples, readSample } from '../../renderer/telephony/mediaSample.ts'

interface Counters {
  readonly received: number
  readonly lost: number
  readonly mimeType: string
  readonly concealed: number
  readonly silent: number
  readonly samples: number
  readonly bufferDelay: number
  readonly emitted: number
  readonly fractionLost: number
  readonly roundTripTime: number
  /** The other end's reports: of our packets and of its own. */
  readonly heardAt: number
  readonly sentAt: number
  readonly sent: number | null
}

const atFirst: Counters = {
  received: 1000,
  lost: 0,
  mimeType: 'audio/PCMA',
  concealed: 500,
  silent: 100,
  samples: 960_000,
  bufferDelay: 9600,
  emitted: 960_000,
  fractionLost: 0,
  roundTripTime: 0.01,
  heardAt: 1,
  sentAt: 1,
  sent: 1000,
}

/** A browser's report with these counters, and rows that are nobody's business. */
const reportOf = (change: Partial<Counters> = {}): RTCStatsReport => {
  const counters = { ...atFirst, ...change }
  const rows = [
    { id: 'T', type: 'transport' },
    { id: 'V', type: 'inbound-rtp', kind: 'video', packetsReceived: 7 },
    { id: 'C', type: 'codec', mimeType: counters.mimeType },
    {
      id: 'I',
      type: 'inbound-rtp',
      kind: 'audio',
      codecId: 'C',
      packetsReceived: counters.received,
      packetsLost: counters.lost,
      jitter: 0.012,
      jitterBufferDelay: counters.bufferDelay,
      jitterBufferEmittedCount: counters.emitted,
      totalSamplesReceived: counters.samples,
      concealedSamples: counters.concealed,
      silentConcealedSamples: counters.silent,
    },
    {
      id: 'R',
      type: 'remote-inbound-rtp',
      kind: 'audio',
      fractionLost: counters.fractionLost,
      roundTripTime: counters.roundTripTime,
      timestamp: counters.heardAt,
    },
    ...(counters.sent === null
      ? []
      : [{ id: 'S', type: 'remote-outbound-rtp', kind: 'audio', packetsSent: counters.sent, timestamp: counters.sentAt }]),
  ]
  return new Map(rows.map((row) => [row.id, row])) as unknown as RTCStatsReport
}

const between = (first: RTCStatsReport, second: RTCStatsReport): MediaQuality => {
  const [before, now] = [readSample(first), readSample(second)]
  if (before === null || now === null) throw new Error('both reports have sound')
  const quality = compareSamples(before, now, false)
  if (quality === null) throw new Error('there was sound')
  return quality
}

/** Two seconds later, with nothing wrong. */
const later: Partial<Counters> = { received: 1100, samples: 1_056_000, emitted: 1_056_000, bufferDelay: 9600 + 96_000 * 0.04 }

describe('reading the browser’s statistics', () => {
  it('finds a calm connection calm', () => {
    expect(between(reportOf(), reportOf(later))).toEqual({
      codec: 'g711',
      loss: { fromPbx: 0, toPbx: 0 },
      concealed: 0,
      jitterMs: 12,
      delayMs: expect.closeTo(5 + 20 + 40, 3),
    })
  })

  it('counts what was lost since the sample before, and not what was lost earlier', () => {
    const quality = between(reportOf({ lost: 300 }), reportOf({ ...later, received: 1090, lost: 310 }))

    expect(quality.loss.fromPbx).toBeCloseTo(0.1, 5)
  })

  it('takes a late packet back from the lost ones', () => {
    expect(between(reportOf({ lost: 10 }), reportOf({ ...later, lost: 8 })).loss.fromPbx).toBe(0)
  })

  it('counts made-up sound, and not the silence that is made up for somebody who does not send', () => {
    const quality = between(reportOf(), reportOf({ ...later, concealed: 500 + 19_200, silent: 100 + 9600 }))

    expect(quality.concealed).toBeCloseTo(0.1, 5)
  })

  it('passes on what the other end reports of our packets', () => {
    expect(between(reportOf(), reportOf({ ...later, fractionLost: 0.25 })).loss.toPbx).toBe(0.25)
  })

  it.each([
    ['audio/opus', 'opus'],
    ['audio/PCMU', 'g711'],
    ['audio/G722', 'other'],
  ])('knows %s', (mimeType, codec) => {
    expect(between(reportOf(), reportOf({ ...later, mimeType })).codec).toBe(codec)
  })

  it('takes the round trip of the path while the other end has reported nothing, and says that its loss is unknown', () => {
    const silent = (report: RTCStatsReport) => {
      const rows = new Map([...report.entries()].filter(([id]) => id !== 'R'))
      rows.set('P', { id: 'P', type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.3 })
      return rows as unknown as RTCStatsReport
    }

    const quality = between(silent(reportOf()), silent(reportOf(later)))

    expect(quality.loss.toPbx).toBe(null)
    expect(quality.delayMs).toBeCloseTo(150 + 20 + 40, 3)
  })

  it('reads nothing before there is sound', () => {
    expect(readSample(new Map() as unknown as RTCStatsReport)).toBe(null)
  })
})

describe('watching a call', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
  afterEach(() => void vi.useRealTimers())

  const watched = () => {
    let report = reportOf()
    const told: MediaQuality[] = []
    const watch = watchMediaQuality({ getStats: async () => report }, (quality) => told.push(quality))
    return {
      watch,
      told,
      pass: async (ms: number, change: Partial<Counters> = {}) => {
        report = reportOf(change)
        await vi.advanceTimersByTimeAsync(ms)
      },
    }
  }

  it('tells every two seconds from the start on', async () => {
    const { watch, told, pass } = watched()

    await pass(4_000)
    watch.start()
    await pass(1_999)
    const before = told.length
    await pass(1, later)

    expect([before, told.length]).toEqual([0, 1])
  })

  it('tells nothing once it is stopped, and begins anew without what was before', async () => {
    const { watch, told, pass } = watched()
    watch.start()
    await pass(0)
    watch.stop()
    await pass(10_000, { lost: 900 })

    watch.start()
    await pass(0, { lost: 900 })
    await pass(2_000, { ...later, lost: 900 })

    expect(told).toEqual([expect.objectContaining({ loss: { fromPbx: 0, toPbx: 0 } })])
  })
  /** Two-second stretches without a packet, and what the other end said in each; gives the loss told in each, null where none was told. */
  const losses = async (...stretches: readonly Partial<Counters>[]) => {
    const { watch, told, pass } = watched()
    watch.start()
    await pass(0)
    const result: (number | null)[] = []
    let said: Partial<Counters> = {}
    for (const stretch of stretches) {
      const before = told.length
      said = { ...said, ...stretch }
      await pass(2_000, said)
      result.push(told.length > before ? (told.at(-1)?.loss.fromPbx ?? null) : null)
    }
    return result
  }

  it.each<[string, readonly Partial<Counters>[], readonly (number | null)[]]>([
    ['nobody has said yet how much was sent', [{ sent: null }, { heardAt: 2 }, {}], [null, null, null]],
    [
      'the other end says again and again that it sends nothing',
      [{ sentAt: 2 }, { sentAt: 3 }, { sentAt: 4 }, { sentAt: 5 }],
      [null, null, null, null],
    ],
    ['its first report tells of what was heard before', [{ sentAt: 2, sent: 1090 }, { sentAt: 3 }, { sentAt: 4 }], [null, null, null]],
    ['it goes on sending', [{ sentAt: 2, sent: 1090 }, {}, { sentAt: 3, sent: 1290 }, {}], [null, null, 1, 1]],
    ['it stops sending after what was lost', [{ sentAt: 2 }, { sentAt: 3, sent: 1100 }, { sentAt: 4 }], [null, 1, null]],
    [
      'it tells of our packets alone',
      [{ heardAt: 2 }, {}, {}, { heardAt: 3 }, {}, {}, { heardAt: 4 }],
      [null, null, null, null, null, null, null],
    ],
    ['not even a report comes for ten seconds', [{}, {}, {}, {}, {}, { heardAt: 2 }], [null, null, null, null, 1, null]],
  ])('tells of a stretch without a packet where %s', async (_, stretches, expected) => {
    expect(await losses(...stretches)).toEqual(expected)
  })

  it('begins anew with every packet', async () => {
    expect(await losses({}, {}, {}, {}, { ...later, heardAt: 1 }, {}, {}, {}, {}, {})).toEqual([
      null,
      null,
      null,
      null,
      0,
      null,
      null,
      null,
      null,
      1,
    ])
  })
})
