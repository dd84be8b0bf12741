import type { Answers } from '#core/bridge/requests'
import { failure, type Outcome, success } from '#core/faults/outcome'
import { outboxOperation, remediesOf } from '#core/tickets/outboxItem'
import { mendEntry } from '../../outbox/mendEntry.ts'
import type { Author } from '../author.ts'
import type { Workplace } from '../workplace.ts'
import { asAuthor } from './ticketAnswers.ts'

type Remedy = 'retry' | 'dismiss'

const apply = ({ outbox }: Workplace, { agentId }: Author, id: string, remedy: Remedy): Outcome<null> => {
  const problem = outbox.remedies.refusalOf(id, agentId)
  if (problem === null) return failure({ code: 'notFound' })
  const operation = outboxOperation.safeParse(outbox.entries.read(id).operation).data
  if (operation === undefined || !remediesOf(operation, problem, true)[remedy]) return failure({ code: 'notAllowed' })
  return outbox.write((now) => {
    if (remedy === 'retry') outbox.remedies.retry(id)
    else outbox.remedies.dismiss(id, now)
    return null
  })
}

/** «Очередь отправки»: what it shows is read from the disk and from the sender, what it does is durable. */
export const outboxAnswers = (
  place: Workplace,
): Pick<Answers, 'outbox.read' | 'outbox.list' | 'outbox.retry' | 'outbox.mend' | 'outbox.acceptNumber' | 'outbox.dismiss'> => ({
  'outbox.read': async () => success(place.outbox.state()),
  'outbox.list': async () => {
    const author = place.author()
    return author === null ? failure({ code: 'signInNeeded' }) : success(place.outbox.queue.list(author.agentId, place.sending()))
  },
  'outbox.retry': async ({ id }) => asAuthor(place, (author) => apply(place, author, id, 'retry')),
  'outbox.mend': async ({ id, ...mending }) => asAuthor(place, (author) => mendEntry(place.outbox, author, id, mending)),
  'outbox.acceptNumber': async ({ externalId }) =>
    place.outbox.write(() => {
      place.outbox.tickets.acceptNumber(externalId)
      return null
    }),
  'outbox.dismiss': async ({ id }) => asAuthor(place, (author) => apply(place, author, id, 'dismiss')),
})
