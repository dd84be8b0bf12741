import type { ChronicleEntry } from './chronicle.ts'

/** What happened on the last leg of a conversation: from its ring, or from the moment it was dialled. */
export const lastLeg = (chronicle: readonly ChronicleEntry[]): readonly ChronicleEntry[] =>
  chronicle.slice(
    Math.max(
      0,
      chronicle.findLastIndex(({ what }) => what === 'rang' || what === 'dialled'),
    ),
  )
