import { z } from 'zod'
import { clauseNumber } from '../regulation/clause.ts'
import { instant } from './instant.ts'
import { clientId } from './uin.ts'

/** Clauses of speech, which no machine hears: a lead who listened marks them. */
export const markableClause = clauseNumber.extract(['1.6', '3.1', '3.2', '3.5'])

/** The operator of a call does not agree with an entry of its protocol, and says why. */
export const objectionInput = z.object({ remarkId: clientId, clause: clauseNumber, note: z.string().trim().min(1).max(2_000) })
export type ObjectionInput = z.infer<typeof objectionInput>

/** A lead's own word on a clause of speech; the machine's verdict stands beside it. */
export const markInput = z.object({
  remarkId: clientId,
  clause: markableClause,
  verdict: z.enum(['met', 'missed']),
  note: z.string().trim().max(2_000),
})
export type MarkInput = z.infer<typeof markInput>

/** What people said of a protocol, oldest first; nothing of it is ever changed or taken back. `verdict` is null in an objection. */
export const protocolRemark = z.object({
  remarkId: clientId,
  kind: z.enum(['objection', 'mark']),
  clause: clauseNumber,
  verdict: z.enum(['met', 'missed']).nullable(),
  note: z.string(),
  authorId: z.string(),
  authorName: z.string(),
  at: instant,
})
export type ProtocolRemark = z.infer<typeof protocolRemark>
