import { stepNumberOf } from '../solutionSteps.ts'
import type { Advice } from './textFinding.ts'

/**
 * Clause 3.4: a solution in steps, each on a line of its own, numbered from one. A line that begins with a number («12.05») is a step
 * only in such a row.
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
  if (numbered.length < 2) return [{ clause: '3.4', reason: 'noSteps', place: null }]
  return numbered.flatMap(({ number, from: start, to }, place) => {
    const before = numbered[place - 1]?.number ?? 0
    return number === before + 1 || number === 1
      ? []
      : [{ clause: '3.4' as const, reason: 'misnumberedSteps' as const, place: { from: start, to } }]
  })
}
