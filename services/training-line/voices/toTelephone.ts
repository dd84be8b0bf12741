import { decibels } from '../sound/decibels.ts'
import { frameSamples, LevelMeter } from '../sound/LevelMeter.ts'

/** A talker at a well-placed telephone, near the −22 dBFS ± 6 of RFC 7874. */
const wantedActiveDb = -20
const highestPeakDb = -1
const taps = 95

export interface TelephoneSound {
  readonly samples: Int16Array
  readonly activeDb: number
  readonly peakDb: number
}

/** Brings a 24 kHz recording to the telephone: low-passed, every third sample kept, levelled by active speech. */
export function toTelephone(recording: Int16Array): TelephoneSound {
  const narrow = decimate(recording)
  const gainDb = Math.min(wantedActiveDb - activeLevel(narrow), highestPeakDb - peakLevel(narrow))
  const samples = narrow.map((sample) => Math.round(sample * 10 ** (gainDb / 20)))
  return { samples, activeDb: round(activeLevel(samples)), peakDb: round(peakLevel(samples)) }
}

/** Windowed-sinc low pass at 3.5 kHz, then 3:1. */
function decimate(recording: Int16Array): Int16Array {
  const cutoff = 3_500 / 24_000
  const middle = (taps - 1) / 2
  const kernel = Array.from({ length: taps }, (_, i) => {
    const x = i - middle
    const sinc = x === 0 ? 2 * cutoff : Math.sin(2 * Math.PI * cutoff * x) / (Math.PI * x)
    return sinc * (0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (taps - 1)))
  })
  return Int16Array.from({ length: Math.floor(recording.length / 3) }, (_, at) =>
    Math.round(kernel.reduce((sum, weight, i) => sum + weight * (recording[at * 3 + i - middle] ?? 0), 0)),
  )
}

export function activeLevel(samples: Int16Array): number {
  const meter = new LevelMeter({ began: () => {}, ended: () => {} })
  for (let at = 0; at + frameSamples <= samples.length; at += frameSamples) meter.push(samples.subarray(at, at + frameSamples))
  if (meter.activeDb === null) throw new Error('a recording without speech')
  return meter.activeDb
}

export const peakLevel = (samples: Int16Array): number =>
  decibels(samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0) ** 2 / 32_768 ** 2)

const round = (db: number): number => Math.round(db * 10) / 10
