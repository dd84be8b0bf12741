import type { Space } from '#core/asuo/agent'
import type { MailGatewayState } from '#core/asuo/mailGateway'
import type { Answers } from '../http/asked.ts'
import { granted, refused } from '../http/judgement.ts'
import { inTransaction } from '../storage/transaction.ts'
import { findTicket } from '../tickets/findTicket.ts'
import { emailsOf, emailViews, selectEmails } from './emailView.ts'
import { incomingOf } from './incomingMail.ts'
import type { MailLight, MailPost } from './mailPost.ts'
import { receiveEmail } from './receiveEmail.ts'
import { searchEmails } from './searchEmails.ts'
import { sendEmail } from './sendEmail.ts'
import { settleEmail } from './settleEmail.ts'

type EmailOperation =
  | 'listEmails'
  | 'sendEmail'
  | 'searchEmails'
  | 'ingestEmail'
  | 'getEmail'
  | 'settleEmail'
  | 'getEmailAttachment'
  | 'getMailGateway'

const lightOf = (post: MailPost, space: Space, light: MailLight): MailGatewayState['sending'] =>
  space === post.space ? light.read() : { ...light.read(), state: 'off' }

export const emailAnswers = (post: MailPost): Pick<Answers, EmailOperation> => ({
  sendEmail: sendEmail(post),
  searchEmails,
  settleEmail,

  listEmails: async ({ account, params, space, db }) => {
    const found = await findTicket(db, account, space, params.ticketRef)
    return found.ok ? granted({ status: 200, body: await emailsOf(db, found.value.id) }) : found
  },

  ingestEmail: ({ account, space, body, db, now }) =>
    inTransaction(db, async (tx) => {
      const taken = await receiveEmail({ tx, account, space, post, now }, incomingOf(body))
      if (!taken.ok) return taken
      const isNew = taken.value.action === 'created' || taken.value.action === 'appended'
      return granted({ status: isNew ? 201 : 200, body: taken.value })
    }),

  getEmail: async ({ params, space, db }) => {
    const row = await selectEmails(db).where('emails.id', '=', params.emailId).where('emails.space', '=', space).executeTakeFirst()
    return row ? granted({ status: 200, body: (await emailViews(db, [row]))[0] }) : refused('not-found', 'There is no such mail here')
  },

  getEmailAttachment: async ({ params, space, db }) => {
    const row = await db
      .selectFrom('email_attachments')
      .innerJoin('emails', 'emails.id', 'email_attachments.email_id')
      .selectAll('email_attachments')
      .where('email_attachments.id', '=', params.attachmentId)
      .where('emails.id', '=', params.emailId)
      .where('emails.space', '=', space)
      .executeTakeFirst()
    if (!row || row.content === null) return refused('not-found', 'There is no such file here')
    const { id, name, type, size, content } = row
    return granted({ status: 200, body: { id, name, type, size, isKept: true, content: content.toString('base64') } })
  },

  getMailGateway: async ({ space, db }) => {
    const waiting = await db
      .selectFrom('emails')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('space', '=', space)
      .where('state', '=', 'queued')
      .executeTakeFirstOrThrow()
    return granted({
      status: 200,
      body: { sending: lightOf(post, space, post.sending), receiving: lightOf(post, space, post.receiving), queued: Number(waiting.count) },
    })
  },
})
