import type { InputOf } from '#core/bridge/requests'
import { readTicketNumber } from '#core/tickets/uin'

type Question = InputOf<'tickets.search'>

/** ASUO asks for two letters at least; a single digit already is a number. */
const shortestWord = 2

/**
 * What the operator typed, as the question it is: a telephone, an INN, the number of a ticket (digits are enough), or words.
 * Null while there is too little to ask about.
 */
export const ticketQuestion = (typed: string): Question | null => {
  const text = typed.trim()
  const digits = text.replace(/[\s()+-]/g, '')
  if (/^[78]\d{10}$/.test(digits)) return { phone: `+7${digits.slice(1)}` }
  if (/^(\d{10}|\d{12})$/.test(digits)) return { inn: digits }
  const number = readTicketNumber(text)
  if (number === null) return text.length < shortestWord ? null : { q: text.slice(0, 200) }
  return { uin: number.kind === 'uin' ? number.uin : number.number }
}
