import { blankFacts } from '#core/regulation/blankFacts'
import type { ChronicleEntry } from '#core/regulation/chronicle'
import type { ClauseNumber } from '#core/regulation/clause'
import type { ScriptFacts } from '#core/regulation/facts'
import { protocolEntries } from '#core/regulation/protocol'
import type { ProtocolEntry } from '#core/regulation/protocolEntry'
import type { Noted } from '#core/telephony/callContext'

/** What happened, each with the second it happened in. */
export type Happening = readonly [second: number, noted: Noted]

const chronicleOf = (happenings: readonly Happening[]): ChronicleEntry[] =>
  happenings.map(([second, noted]) => ({ ...noted, at: 1_000_000 + second * 1000, monotonicMs: second * 1000 }))

type Known = Partial<Omit<ScriptFacts, 'texts'>> & { readonly texts?: Partial<ScriptFacts['texts']> }

/** The protocol's entry of one clause for a call of which only this is known. */
export const entryOf = (clause: ClauseNumber, known: Known, ...happenings: readonly Happening[]): ProtocolEntry => {
  const blank = blankFacts()
  const facts: ScriptFacts = { ...blank, ...known, texts: { ...blank.texts, ...known.texts } }
  const entry = protocolEntries({ facts, chronicle: chronicleOf(happenings) }).find((it) => it.clause === clause)
  if (entry === undefined) throw new Error(`no entry for ${clause}`)
  return entry
}

export const verdictOf = (clause: ClauseNumber, known: Known, ...happenings: readonly Happening[]): ProtocolEntry['verdict'] =>
  entryOf(clause, known, ...happenings).verdict

export const byCaller = { callEnded: { by: 'caller' } } as const
export const byOperator = { callEnded: { by: 'operator' } } as const

export const ticketOf = (
  origin: 'created' | 'continued' | 'linked',
  uin: string | null = 'SP-4217',
  provisionalNumber: string | null = null,
) => ({
  ticket: { ref: 'SP-4217', externalId: null, uin, provisionalNumber, subject: '', origin, status: null, saved: true },
})
