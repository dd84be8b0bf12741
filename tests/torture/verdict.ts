import type { Client } from 'pg'
import type { Ledger } from './Ledger.ts'

/** What became of the promises; the four lists must be empty. */
export interface Verdict {
  readonly losses: readonly string[]
  readonly doubles: readonly string[]
  readonly orderBreaks: readonly string[]
  /** A number that a desk holds for a ticket's and that is not. */
  readonly wrongNumbers: readonly string[]
}

interface NoteRow {
  readonly ticket: string
  readonly body: string
}

const repeated = (things: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  return things.filter((thing) => seen.size === seen.add(thing).size)
}

/** What was promised, in the order in which it was promised, against what stands. Things that stand and were not promised are no fault: a kill took the word, not the deed. */
const isInOrder = (promised: readonly string[], standing: readonly string[]): boolean => {
  const wanted = new Set(promised)
  const found = [...new Set(standing)].filter((text) => wanted.has(text))
  const kept = new Set(found)
  return promised.filter((text) => kept.has(text)).every((text, at) => text === found[at])
}

export const judge = async (database: Client, ledger: Ledger): Promise<Verdict> => {
  const tickets = (await database.query<{ ticket: string; number: string }>('select external_id as ticket, number from tickets')).rows
  const notes = (
    await database.query<NoteRow>(
      "select tickets.external_id as ticket, body from messages join tickets on tickets.id = ticket_id where kind = 'note' order by seq",
    )
  ).rows.map(({ ticket, body }) => ({ ticket, body }))
  const links = (
    await database.query<{ from_id: string; to_id: string }>(
      `select a.external_id as from_id, b.external_id as to_id from links
       join tickets a on a.id = from_ticket join tickets b on b.id = to_ticket`,
    )
  ).rows.map(({ from_id, to_id }) => `${from_id} ${to_id}`)
  const numbers = new Map(tickets.map(({ ticket, number }) => [ticket, `SP-${number.padStart(4, '0')}`]))
  const standing = new Map<string, string[]>()
  for (const { ticket, body } of notes) standing.set(ticket, [...(standing.get(ticket) ?? []), body])
  const linked = new Set(links)

  return {
    losses: [
      ...ledger.tickets.filter((id) => !numbers.has(id)).map((id) => `ticket ${id}`),
      ...[...ledger.notes].flatMap(([id, texts]) =>
        texts.filter((text) => !standing.get(id)?.includes(text)).map((text) => `note «${text}» of ${id}`),
      ),
      ...ledger.links.filter(({ from, to }) => !linked.has(`${from} ${to}`)).map(({ from, to }) => `link ${from} → ${to}`),
    ],
    doubles: [
      ...repeated(tickets.map(({ ticket }) => ticket)).map((id) => `ticket ${id}`),
      ...repeated(notes.map(({ ticket, body }) => `note «${body}» of ${ticket}`)),
      ...repeated(links).map((pair) => `link ${pair}`),
    ],
    orderBreaks: [...ledger.notes].filter(([id, texts]) => !isInOrder(texts, standing.get(id) ?? [])).map(([id]) => `notes of ${id}`),
    wrongNumbers: [...ledger.numbers].flatMap(([id, told]) => {
      const last = told.at(-1)
      return last === numbers.get(id) ? [] : [`${last} for ${id}, which is ${numbers.get(id) ?? 'lost'}`]
    }),
  }
}
