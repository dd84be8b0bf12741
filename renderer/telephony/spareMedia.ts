import type { Later, PreparedDescription } from './preparedDescription.ts'

/** The media of the next call, made while nobody waits for it. */
export interface SpareMedia {
  take(): PreparedDescription
  /** Sees to it, soon, that the next one is there. */
  makeReady(): void
  close(): void
}

/** A browser closes every connection of a page when the machine falls asleep, and says nothing. */
const lives = (media: PreparedDescription | null): media is PreparedDescription =>
  media !== null && media.connection.signalingState !== 'closed'

export function createSpareMedia(create: () => PreparedDescription, later: Later): SpareMedia {
  let spare: PreparedDescription | null = null
  let isClosed = false
  return {
    take: () => {
      const media = lives(spare) ? spare : create()
      spare = null
      return media
    },
    makeReady: () =>
      later(() => {
        if (!isClosed && !lives(spare)) spare = create()
      }),
    close: () => {
      isClosed = true
      spare?.close()
      spare = null
    },
  }
}
