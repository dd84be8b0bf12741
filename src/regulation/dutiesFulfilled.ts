import type { DutyKind } from '../asuo/duty.ts'
import { readTicketNumber } from '../tickets/uin.ts'
import { hasSolution } from './completeness.ts'
import type { ScriptFacts } from './facts.ts'

/** The caller read the number out himself: he has it. */
const namedNumber = ({ texts, ticket }: ScriptFacts): boolean => {
  const read = readTicketNumber(texts.search.trim())
  return read?.kind === 'uin' && read.uin === ticket?.uin
}

/** What a call about a ticket has done of what an earlier one left owed (clauses 1.3, 1.11): told its number, given the answer, asked whether it is solved. */
export const dutiesFulfilled = (facts: ScriptFacts): readonly DutyKind[] => {
  const { ticket, toldNumber, outcome, latch } = facts
  if (ticket === null || ticket.uin === null) return []
  return [
    ...(toldNumber === ticket.uin || namedNumber(facts) ? (['tellUin'] as const) : []),
    ...(outcome === 'solved' && hasSolution(facts) ? (['sendAnswer'] as const) : []),
    ...(latch !== null && 'answer' in latch ? (['askSolved'] as const) : []),
  ]
}
