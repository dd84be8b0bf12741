import { z } from 'zod'

/** The 26 clauses of the regulation (Appendix 4), in its own order. */
export const clauseNumbers = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '1.7',
  '1.8',
  '1.9',
  '1.10',
  '1.11',
  '1.12',
  '1.13',
  '2.1',
  '2.2',
  '3.1',
  '3.2',
  '3.3',
  '3.4',
  '3.5',
  '3.6',
  '3.7',
  '3.8',
  '3.9',
  '3.10',
  '3.11',
] as const

export const clauseNumber = z.enum(clauseNumbers)
export type ClauseNumber = z.infer<typeof clauseNumber>

/** What the evidence says of one clause. Nothing is invented: no evidence is `unknown`. */
export const verdict = z.enum(['met', 'missed', 'notApplicable', 'unknown'])
export type Verdict = z.infer<typeof verdict>
