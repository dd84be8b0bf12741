import type { Answers } from '#core/bridge/requests'
import { failure, success } from '#core/faults/outcome'
import { dischargeDuty } from '../../duties/dischargeDuty.ts'
import { dutyBook } from '../../duties/dutyBook.ts'
import { spaceOf } from '../author.ts'
import type { Workplace } from '../workplace.ts'
import { asAuthor } from './ticketAnswers.ts'

/** What is owed is read from ASUO and from this desk's own queue; that it is done is durable, as every deed is. */
export const dutyAnswers = (place: Workplace): Pick<Answers, 'duties.read' | 'duties.discharge'> => ({
  'duties.read': async () => {
    const author = place.author()
    if (author === null) return failure({ code: 'signInNeeded' })
    const asked = await place.client.ask('listDuties', { query: spaceOf(author.training) })
    return success(dutyBook(place.outbox, author, asked))
  },
  'duties.discharge': async ({ dutyId, outcome }) => asAuthor(place, (author) => dischargeDuty(place.outbox, author, dutyId, outcome)),
})
