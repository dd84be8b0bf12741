import type { Ticket } from '../asuo/ticket.ts'

/** Words that say nothing of the matter. */
const empty: ReadonlySet<string> = new Set([
  'нужно',
  'можно',
  'может',
  'когда',
  'после',
  'снова',
  'опять',
  'вопрос',
  'проблема',
  'помогите',
  'просьба',
])
const shortestWord = 4
/** As much of a word as stays the same in its forms, for most words: «подпись», «подписи», «подписывается». */
const rootLength = 5

const roots = (text: string): ReadonlySet<string> =>
  new Set(
    (
      text
        .toLowerCase()
        .replaceAll('ё', 'е')
        .match(/[\p{L}\d]+/gu) ?? []
    )
      .filter((word) => word.length >= shortestWord && !empty.has(word))
      .map((word) => word.slice(0, rootLength)),
  )

/** The matter as it is told now. */
interface Matter {
  readonly text: string
  readonly category: string | null
}

/** Share of the shorter text's roots that the other one has too, 0…1; one root alone says nothing. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter((root) => other.has(root)).length
  return shared < 2 ? 0 : shared / Math.min(one.size, other.size)
}

const isOpen = ({ status }: Ticket): boolean => status !== 'closed' && status !== 'refused'

/**
 * The open ticket that is likest, where one seems to be about the same: to be offered before a new one is made. A category that is told
 * and another one keep a ticket out. It advises; whether the matter is the same, the operator decides.
 */
export const similarTicket = (matter: Matter, tickets: readonly Ticket[]): Ticket | null => {
  const told = roots(matter.text)
  const [likest] = tickets
    .filter(isOpen)
    .filter(({ category }) => matter.category === null || category == null || category === matter.category)
    .map((ticket) => ({ ticket, like: likeness(told, roots(`${ticket.subject} ${ticket.description ?? ''}`)) }))
    .filter(({ like }) => like >= 0.5)
    .sort((one, other) => other.like - one.like)
  return likest?.ticket ?? null
}
