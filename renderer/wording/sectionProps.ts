import type { WordingPack } from '#core/wording/wordingPack'
import type { WordingProblem } from '#core/wording/wordingProblems'

/** What every section of the editor works with. */
export type SectionProps = Readonly<{
  draft: WordingPack
  problems: readonly WordingProblem[]
  change: (draft: WordingPack) => void
}>
