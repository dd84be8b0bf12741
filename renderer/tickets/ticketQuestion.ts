import type { InputOf } from '#core/bridge/requests'

type Question = InputOf<'tickets.search'>

const shortest = 2

/**
 * What the operator typed, as the question it is: a number of a ticket (digits are enough), an INN, a telephone, or words.
 * Null while there is too little to ask about.
 */
export const ticketQuestion = (typed: string): Question | null => {
  const text = typed.trim()
  if (text.length < shortest) return null
  if (/^(SP|TMP|СП|ТМП)-?[\dA-ZА-Я-]+$/i.test(text)) return { uin: latinNumber(text) }
  const digits = text.replace(/[\s()+-]/g, '')
  if (!/^\d+$/.test(digits)) return { q: text.slice(0, 200) }
  if (digits.length <= 6) return { uin: digits }
  if (/^[78]\d{10}$/.test(digits)) return { phone: `+7${digits.slice(1)}` }
  return digits.length === 10 || digits.length === 12 ? { inn: digits } : { q: digits }
}

/** «СП-0042» typed in the Russian layout is `SP-0042`. */
const latinNumber = (text: string): string => {
  const [, letters = '', rest = ''] = /^(\D{2,3}?)-?([\dA-ZА-Я].*)$/i.exec(text) ?? []
  const prefix = /^(СП|SP)$/i.test(letters) ? 'SP' : 'TMP'
  return `${prefix}-${rest.toUpperCase()}`
}
