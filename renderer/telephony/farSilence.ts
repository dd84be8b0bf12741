import type { MediaSample } from './mediaSample.ts'

/** Without a sound packet and without a report of the other end for so long, nothing comes through. Reports come every five seconds or so. */
const deafMs = 10_000

/**
 * What to make of a stretch without a sound packet. A telephone that sends nothing in its speaker's pauses loses nothing: the other
 * end's own reports tell the two apart.
 */
export interface FarSilence {
  /** A stretch of `ms` between two samples. True: what was sent did not come. False: nothing was sent, or nobody has said yet. */
  isLoss(before: MediaSample, now: MediaSample, ms: number): boolean
}

export function watchFarSilence(): FarSilence {
  /** Packets sent, by the report that came last in this silence; null before one. */
  let sentBefore: number | null = null
  let unheardMs = 0
  let isLost = false

  return {
    isLoss: (before, now, ms) => {
      if (now.packetsReceived > before.packetsReceived) {
        sentBefore = null
        unheardMs = 0
        isLost = false
        return false
      }
      const { told } = now
      unheardMs = told.heardAt === before.told.heardAt && told.sentAt === before.told.sentAt ? unheardMs + ms : 0
      if (told.sent !== null && told.sentAt !== before.told.sentAt) {
        // Between two reports within one silence nothing came: whatever was sent meanwhile is lost.
        isLost = sentBefore !== null && told.sent > sentBefore
        sentBefore = told.sent
      }
      return isLost || unheardMs >= deafMs
    },
  }
}
