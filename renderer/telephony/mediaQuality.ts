import type { MediaQuality } from '#core/telephony/quality/mediaQuality'
import { compareSamples, type MediaSample, readSample } from './mediaSample.ts'

const periodMs = 2_000

/** Watches how the sound of one call travels. */
export interface QualityWatch {
  /** Measures from now on, as if nothing had been before. */
  start(): void
  stop(): void
}

/** `measured` is told every two seconds between `start` and `stop`. */
export function watchMediaQuality(peer: Pick<RTCPeerConnection, 'getStats'>, measured: (quality: MediaQuality) => void): QualityWatch {
  let timer: ReturnType<typeof setInterval> | null = null
  let before: MediaSample | null = null

  const look = async (of: typeof timer) => {
    const now = readSample(await peer.getStats())
    // Statistics take a while: by then the watch may have been stopped, or begun anew.
    if (of !== timer || now === null) return
    if (before !== null) measured(compareSamples(before, now))
    before = now
  }
  const stop = () => {
    if (timer !== null) clearInterval(timer)
    timer = null
    before = null
  }
  return {
    start: () => {
      stop()
      const own = setInterval(() => void look(own), periodMs)
      timer = own
      void look(own)
    },
    stop,
  }
}
