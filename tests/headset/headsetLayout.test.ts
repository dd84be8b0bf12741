import { describe, expect, it } from 'vitest'
import type { HeadsetReport, Lamps } from '#core/headset/headsetEvent'
import { type HeadsetLayout, readHeadset } from '#core/headset/headsetLayout'
import type { HidCollection } from '#core/headset/hidCollection'
import { lampBytes } from '#core/headset/lampBytes'
import { type ButtonsOn, readButtons } from '#core/headset/readButtons'
import { lampByLamp, numbered, oneReport, pressesOnly, volumeOnly } from './layouts.ts'

const layoutOf = (collections: readonly HidCollection[]): HeadsetLayout => {
  const layout = readHeadset(collections)
  if (layout === null) throw new Error('it is a headset')
  return layout
}

/** What a run of reports says, one line each. */
const heard = (collections: readonly HidCollection[], reportId: number, ...reports: readonly (readonly number[])[]) => {
  let on: ButtonsOn = new Set()
  return reports.map((bytes) => {
    const read = readButtons(layoutOf(collections), reportId, new Uint8Array(bytes), on)
    on = read.on
    return read.events.map(({ type }: HeadsetReport) => type)
  })
}

describe('a button is read from its report', () => {
  it.each([
    [
      'a hook lifted and laid',
      oneReport,
      2,
      [
        [1, 0],
        [1, 0],
        [0, 0],
      ],
      [['headset.lifted'], [], ['headset.laid']],
    ],
    [
      'a relative mute, once a press',
      oneReport,
      2,
      [
        [5, 0],
        [1, 0],
        [5, 0],
      ],
      [['headset.lifted', 'headset.mutePressed'], [], ['headset.mutePressed']],
    ],
    ['a flash', oneReport, 2, [[9, 0]], [['headset.lifted', 'headset.flashPressed']]],
    [
      'a mute that is described as a position and springs back',
      lampByLamp,
      11,
      [[8], [0], [8], [0]],
      [['headset.mutePressed'], [], ['headset.mutePressed'], []],
    ],
    ['a drop', lampByLamp, 11, [[32]], [['headset.dropPressed']]],
    [
      'numbers of an array, in any of its fields',
      numbered,
      5,
      [
        [1, 0],
        [2, 1],
        [0, 0],
      ],
      [['headset.lifted'], ['headset.mutePressed'], ['headset.laid']],
    ],
    [
      'a hook without a position, in a report without a number',
      pressesOnly,
      0,
      [[1], [0], [1]],
      [['headset.hookPressed'], [], ['headset.hookPressed']],
    ],
    ['nothing of another report', oneReport, 1, [[255]], [[]]],
    ['nothing beyond the end of a short report', oneReport, 2, [[]], [[]]],
  ] as const)('%s', (_, collections, reportId, reports, said) => {
    expect(heard(collections, reportId, ...reports)).toEqual(said)
  })
})

const dark: Lamps = { offHook: false, ring: false, mute: false, hold: false }

describe('lamps are written into their reports', () => {
  const written = (collections: readonly HidCollection[], lamps: Partial<Lamps>) =>
    layoutOf(collections).lampReports.map((report) => [report.reportId, ...lampBytes(report, { ...dark, ...lamps })])

  it.each([
    ['all of them in one', oneReport, { offHook: true, mute: true }, [[2, 0b101, 0]]],
    [
      'each in its own',
      lampByLamp,
      { ring: true },
      [
        [0x17, 0],
        [0x18, 1],
        [0x21, 0],
      ],
    ],
    [
      'the microphone’s where there is none of the mute',
      lampByLamp,
      { mute: true },
      [
        [0x17, 0],
        [0x18, 0],
        [0x21, 1],
      ],
    ],
    ['across a byte’s border', numbered, { mute: true, ring: true }, [[6, 0, 0b1010]]],
    ['none where there are none', pressesOnly, { ring: true }, []],
  ])('%s', (_, collections, lamps, reports) => {
    expect(written(collections, lamps)).toEqual(reports)
  })
})

it('is no headset without the telephony page', () => {
  expect(readHeadset(volumeOnly)).toBeNull()
})
