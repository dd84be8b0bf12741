import type { MediaQuality } from '#core/telephony/quality/mediaQuality'
import { type FarSilence, watchFarSilence } from './farSilence.ts'
import { compareSamples, type MediaSample, readSample } from './mediaSample.ts'

const periodMs = 2_000

/** Watches how the sound of one call travels. */
export interface QualityWatch {
  /** Measures from now on, as if nothing had been before. */
  start(): void
  stop(): void
}

/** `measured` is told every two seconds between `start` and `stop`, but for stretches in which the other end sent nothing. */
export function watchMediaQuality(peer: Pick<RTCPeerConnection, 'getStats'>, measured: (quality: MediaQuality) => void): QualityWatch {
  let timer: ReturnType<typeof setInterval> | null = null
  let before: MediaSample | null = null
  let silence: FarSilence = watchFarSilence()

  const look = async (of: typeof timer) => {
    const now = readSample(await peer.getStats())
    // Statistics take a while: by then the watch may have been stopped, or begun anew.
    if (of !== timer || now === null) return
    const quality = before && compareSamples(before, now, silence.isLoss(before, now, periodMs))
    before = now
    if (quality !== null) measured(quality)
  }
  const stop = () => {
    if (timer !== null) clearInterval(timer)
    timer = null
    before = null
    silence = watchFarSilence()
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
