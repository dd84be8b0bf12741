import { seenUntil } from './breakOff.ts'
import type { ChronicleEntry } from './chronicle.ts'

interface Talk {
  readonly talkMs: number
  readonly since: number | null
}

const stop = ({ talkMs, since }: Talk, at: number): Talk => ({
  talkMs: talkMs + (since === null ? 0 : Math.max(0, at - since)),
  since: null,
})

const follow = (talk: Talk, entry: ChronicleEntry, index: number, chronicle: readonly ChronicleEntry[]): Talk => {
  switch (entry.what) {
    case 'answered':
      return { ...talk, since: entry.monotonicMs }
    case 'ended':
    case 'panelReloaded':
      return stop(talk, seenUntil(chronicle, index))
    default:
      return talk
  }
}

/** How long was talked, holds included, in ms: from each answer to the end that follows it. What still lasts is not counted. */
export const talkTime = (chronicle: readonly ChronicleEntry[]): number => chronicle.reduce(follow, { talkMs: 0, since: null }).talkMs
