import { stepNumberOf } from '../solutionSteps.ts'
import type { Advice } from './textFinding.ts'

/** «1. Откройте план. 2. Сохраните.»: steps on one line are read as one. */
const runTogether = /^[^\S\n]*1[.)][^\S\n].*[^\S\n]2[.)][^\S\n]/mu

/**
 * Clause 3.4: a solution in steps, each on a line of its own, numbered from one; it may be one step.
 */
export const stepsAdvice = (text: string): readonly Advice[] => {
  if (text.trim() === '') return []
  let from = 0
  const numbered: { number: number; from: number; to: number }[] = []
  for (const line of text.split('\n')) {
    const number = stepNumberOf(line)
    if (number !== null) numbered.push({ number, from, to: from + line.length })
    from += line.length + 1
  }
  if (numbered.length === 0 || runTogether.test(text)) return [{ clause: '3.4', reason: 'noSteps', place: null }]
  return numbered.flatMap(({ number, from: start, to }, place) => {
    const before = numbered[place - 1]?.number ?? 0
    return number === before + 1 || number === 1
      ? []
      : [{ clause: '3.4' as const, reason: 'misnumberedSteps' as const, place: { from: start, to } }]
  })
}
