import { v5 } from 'uuid'
import type { TicketCreate } from '#core/asuo/ticketCreate'
import { hashPassword } from '../auth/passwords.ts'
import type { Account } from '../http/asked.ts'
import { granted, type Judgement } from '../http/judgement.ts'
import { incomingOf } from '../mail/incomingMail.ts'
import type { MailPost } from '../mail/mailPost.ts'
import { receiveEmail } from '../mail/receiveEmail.ts'
import type { Database } from '../storage/openStorage.ts'
import { inTransaction, type Transaction } from '../storage/transaction.ts'
import { createTicket } from '../tickets/createTicket.ts'
import { joinFolded } from '../tickets/foldText.ts'
import { messageAnswers } from '../tickets/messageAnswers.ts'
import { uinOf } from '../tickets/uinOf.ts'
import { practiceAccounts, practicePassword, practiceTeam } from './accounts.ts'
import { bringTo } from './bringTo.ts'
import { practiceOrganisations } from './organisations.ts'
import { type PracticeTicket, practiceTickets } from './tickets.ts'

const dayMs = 86_400_000
const letterAfterMs = 2 * 3_600_000

const idOf = (what: string): string => v5(`urn:asuo:practice:${what}`, v5.URL)

const seedAccounts = async (tx: Transaction): Promise<void> => {
  const passwordHash = await hashPassword(practicePassword)
  const rows = practiceAccounts.map(({ login, name, role, extension }) => ({
    id: idOf(login),
    login,
    name,
    role,
    extension,
    team_id: practiceTeam,
    station: null,
    home_space: 'practice' as const,
    password_hash: passwordHash,
    seeded: true,
  }))
  await tx.insertInto('accounts').values(rows).execute()
}

const seedOrganisations = async (tx: Transaction, now: Date): Promise<void> => {
  const rows = practiceOrganisations.map(({ inn, name, kind }) => ({
    space: 'practice' as const,
    inn,
    name,
    kpp: null,
    kind: kind ?? null,
    version: 1,
    created_at: now,
    search: joinFolded(inn, name),
  }))
  await tx
    .insertInto('organisations')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const bodyOf = (ticket: PracticeTicket, index: number): TicketCreate => {
  const organisation = ticket.from === null ? null : practiceOrganisations[ticket.from]
  const phone = `+7812000${String(1000 + index)}`
  return {
    externalId: idOf(`ticket-${index}`),
    channel: 'phone',
    subject: ticket.subject,
    description: ticket.description,
    ...(organisation ? { inn: organisation.inn } : { innAbsentReason: 'private_person' as const }),
    caller: { name: ticket.caller, phone, ...(organisation ? { email: `zakupki@${organisation.place}.example` } : {}) },
    ...(ticket.follows === undefined ? {} : { links: [{ target: `ext:${idOf(`ticket-${ticket.follows}`)}`, type: 'follows' as const }] }),
  }
}

/** Comes by the same door as everybody's mail. */
const seedLetter = async (tx: Transaction, account: Account, post: MailPost, text: string, about: TicketCreate, registeredAt: Date) => {
  const { number } = await tx.selectFrom('tickets').select('number').where('external_id', '=', about.externalId).executeTakeFirstOrThrow()
  const now = new Date(registeredAt.getTime() + letterAfterMs)
  const mail = {
    messageId: `<${about.externalId}@practice.example>`,
    from: about.caller?.email ?? '',
    fromName: about.caller?.name ?? '',
    subject: `Re: [${uinOf(number)}] ${about.subject}`,
    text,
    receivedAt: now.toISOString(),
  }
  must(await receiveEmail({ tx, account, space: 'practice', post, now }, incomingOf(mail)))
}

/** Registered and brought to its state by the same rules as everybody's tickets. */
const seedTicket = async (
  tx: Transaction,
  account: Account,
  index: number,
  ticket: PracticeTicket,
  nowMs: number,
  post: MailPost,
): Promise<void> => {
  const now = new Date(nowMs - ticket.daysAgo * dayMs - (practiceTickets.length - index) * 60_000)
  const asking = { query: {}, account, space: 'practice', ifMatch: null, ifNoneMatch: null, lastEventId: null, db: tx, now } as const
  const body = bodyOf(ticket, index)
  const params = { ticketRef: `ext:${body.externalId}` }
  must(await createTicket({ ...asking, params: null, body }))
  if (ticket.note) must(await messageAnswers.addMessage({ ...asking, params, body: { kind: 'note', body: ticket.note } }))
  await bringTo(ticket, { ...asking, params }, must)
  if (ticket.letter !== undefined) await seedLetter(tx, account, post, ticket.letter, body, now)
}

const must = <T>(judgement: Judgement<T>): T => {
  if (!judgement.ok) throw new Error(`the practice data break a rule: ${judgement.refused.code} ${judgement.refused.detail ?? ''}`)
  return judgement.value
}

/** Accounts, organisations, tickets and letters to practise with, once; in one transaction, so a kill leaves none or all. */
export const seedPractice = async (db: Database, nowMs: number, post: MailPost): Promise<void> => {
  const known = await db.selectFrom('accounts').select('id').where('seeded', '=', true).executeTakeFirst()
  if (known) return
  await inTransaction(db, async (tx) => {
    await seedAccounts(tx)
    await seedOrganisations(tx, new Date(nowMs))
    const row = await tx.selectFrom('accounts').selectAll().where('login', '=', 'operator').executeTakeFirstOrThrow()
    const account = { ...row, teamId: row.team_id, homeSpace: row.home_space, family: '', tokenEndsAt: nowMs }
    for (const [index, ticket] of practiceTickets.entries()) await seedTicket(tx, account, index, ticket, nowMs, post)
    return granted(null)
  })
}
