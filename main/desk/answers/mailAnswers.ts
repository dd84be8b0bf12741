import type { Answers, RequestName } from '#core/bridge/requests'
import { failure, type Outcome, success } from '#core/faults/outcome'
import type { MailView } from '#core/mail/mailThread'
import { createDraftTickets } from '../../mail/draftTickets.ts'
import { sendLetter } from '../../mail/sendLetter.ts'
import { separateQuestion } from '../../mail/separateQuestion.ts'
import { addSettling, settledHere } from '../../mail/settleMail.ts'
import { refusedActs, waitingLetters } from '../../mail/waitingLetters.ts'
import { withdrawLetter } from '../../mail/withdrawLetter.ts'
import { type Author, spaceOf } from '../author.ts'
import type { Workplace } from '../workplace.ts'
import { asAuthor } from './ticketAnswers.ts'

type MailAnswers = Pick<Answers, Extract<RequestName, `mail.${string}`>>

const askedOf: Readonly<Record<MailView, Readonly<Record<string, string>>>> = {
  waiting: { unanswered: 'true' },
  inbound: { direction: 'inbound' },
  outbound: { direction: 'outbound' },
  undelivered: { direction: 'outbound', state: 'bounced,failed' },
}

/** «Письма»: read from ASUO at once; what is written and done goes by the outbox, as every deed does. */
export const mailAnswers = (place: Workplace): MailAnswers => {
  const { outbox, client } = place
  const tickets = createDraftTickets(outbox)
  const inSpace = () => spaceOf(place.author()?.training ?? false)
  const write = (deed: (author: Author, now: number) => void): Outcome<null> =>
    asAuthor(place, (author) =>
      outbox.write((now) => {
        deed(author, now)
        return null
      }),
    )
  return {
    'mail.list': async ({ view, limit }) => {
      const author = place.author()
      if (author === null) return failure({ code: 'signInNeeded' })
      const query = { ...askedOf[view], limit, ...inSpace() }
      return client.ask('searchEmails', { query })
    },
    'mail.drafts': async () => asAuthor(place, (author) => success(outbox.letters.list(author))),
    'mail.thread': async ({ uin }) => {
      const author = place.author()
      if (author === null) return failure({ code: 'signInNeeded' })
      const query = { include: 'emails,messages,links,events', ...inSpace() }
      const told = await client.ask('getTicket', { params: { ticketRef: uin }, query })
      const at = { ...author, uin }
      if (told.ok) tickets.note(at, told.value)
      const draft = outbox.letters.recall(at)
      const isFromDisk = !told.ok && told.fault.code === 'asuoUnreachable' && draft !== null
      const ticket = told.ok ? told.value : isFromDisk ? tickets.recall(at) : null
      if (ticket === null) return told.ok ? failure({ code: 'notFound' }) : told
      return success({
        ticket,
        isFromDisk,
        waiting: waitingLetters(outbox, author, uin),
        refusedActs: refusedActs(outbox, author, uin),
        draft,
        settled: settledHere(outbox, author),
      })
    },
    'mail.keep': async ({ uin, draft }) =>
      // What was sent is a draft no more: a word that comes late must not bring it back.
      outbox.entries.isKnown(draft.letterId)
        ? success(null)
        : write((author, now) => {
            outbox.letters.keep({ ...author, uin }, draft, now)
            tickets.keep({ ...author, uin })
          }),
    'mail.attach': async ({ uin, draft, file: { id, name, content } }) => {
      if (outbox.entries.isKnown(draft.letterId)) return failure({ code: 'notFound' })
      return write((author, now) => {
        const bytes = Buffer.from(content, 'base64')
        outbox.letters.keep({ ...author, uin }, draft, now)
        tickets.keep({ ...author, uin })
        outbox.letters.attach(draft.letterId, { id, name, size: bytes.length }, bytes)
      })
    },
    'mail.detach': async ({ fileId }) => write(() => outbox.letters.detach(fileId)),
    'mail.discard': async ({ uin }) =>
      write((author) => {
        const draft = outbox.letters.recall({ ...author, uin })
        if (draft !== null) outbox.letters.forget({ ...author, uin }, draft.letterId)
        tickets.forget({ ...author, uin })
      }),
    'mail.send': async (letter) => asAuthor(place, (author) => sendLetter(outbox, author, letter, tickets)),
    'mail.withdraw': async (letter) => asAuthor(place, (author) => withdrawLetter(outbox, author, letter)),
    'mail.separate': async (question) =>
      asAuthor(place, (author) => {
        const made = separateQuestion(outbox, author, question)
        return made.ok ? success(null) : made
      }),
    'mail.settle': async ({ emailId }) => write((author, now) => addSettling(outbox, author, emailId, now)),
    'mail.file': ({ emailId, attachmentId }) => client.ask('getEmailAttachment', { params: { emailId, attachmentId }, query: inSpace() }),
    'mail.gateway': () => client.ask('getMailGateway', { query: inSpace() }),
  }
}
