import { sql } from 'kysely'
import { isFinal } from '#core/asuo/ticketStatus'
import type { Database } from '../storage/openStorage.ts'
import type { Transaction } from '../storage/transaction.ts'
import type { StoredTicket } from '../tickets/findTicket.ts'
import { uinOf } from '../tickets/uinOf.ts'
import { erasedText } from './erasedText.ts'
import { eraseEmails } from './eraseEmails.ts'
import { eraseTicket } from './eraseTicket.ts'
import { type Erased, noteErasure } from './erasures.ts'

/** How a person is known: at least one of both. `phone` is E.164. */
export interface Person {
  readonly phone: string | null
  readonly email: string | null
}

export interface PersonErased extends Erased {
  /** Tickets of the person that are still worked on: left alone unless asked for. */
  readonly open: readonly string[]
  /** Tickets of others whose texts hold the number or the address: for a person to look at. */
  readonly mentioned: readonly string[]
}

export interface PersonErasure {
  readonly person: Person
  readonly withOpen: boolean
  readonly isDry: boolean
  readonly accountId: string
  readonly now: Date
}

const ownTickets = async (tx: Transaction, { phone, email }: Person): Promise<StoredTicket[]> =>
  tx
    .selectFrom('tickets')
    .selectAll()
    .where(sql<boolean>`(caller ->> 'phone' = ${phone} or lower(caller ->> 'email') = lower(${email}))`)
    .orderBy('id')
    .forUpdate()
    .execute()

/** Mails from and to the person, whatever ticket they hang on. */
const ownMails = async (tx: Transaction, { email }: Person, spared: readonly number[]): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('emails')
    .select(['id', 'ticket_id'])
    .where(sql<boolean>`lower(case when direction = 'inbound' then from_address else to_address end) = lower(${email})`)
    .execute()
  return rows.filter(({ ticket_id }) => ticket_id === null || !spared.includes(ticket_id)).map(({ id }) => id)
}

/** The number in every form a telephone line writes it: its last ten digits. */
const eraseNumbers = async (tx: Transaction, { phone }: Person): Promise<number> => {
  if (phone === null) return 0
  const digits = phone.replaceAll(/\D/g, '').slice(-10)
  const { numAffectedRows = 0n } = await sql`
    update call_events set data = jsonb_set(data, '{number}', to_jsonb(${erasedText('request')}::text))
    where right(regexp_replace(data ->> 'number', '\\D', '', 'g'), 10) = ${digits}`.execute(tx)
  return Number(numAffectedRows)
}

const mentions = async (tx: Transaction, { phone, email }: Person): Promise<readonly string[]> => {
  const sought = [phone, email?.toLowerCase()].flatMap((text) => (text ? [`%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`] : []))
  const rows = await tx.selectFrom('tickets').select('number').where(sql<boolean>`search like any(${sought})`).orderBy('number').execute()
  return rows.map(({ number }) => uinOf(number))
}

class DryRun extends Error {}

/**
 * Erases, in both spaces and in one transaction, what is kept of one person. A dry run does the same and takes it back, so what it
 * says is what would happen.
 */
export const erasePerson = async (db: Database, erasure: PersonErasure): Promise<PersonErased> => {
  const { person, withOpen, isDry, accountId, now } = erasure
  let told: PersonErased | null = null
  const work = db.transaction().execute(async (tx) => {
    const own = await ownTickets(tx, person)
    const spared = withOpen ? [] : own.filter(({ status }) => !isFinal(status))
    const erased = own.filter((ticket) => !spared.includes(ticket))
    for (const ticket of erased) await eraseTicket(tx, ticket, 'request', now)
    const sparedIds = spared.map(({ id }) => id)
    const mails = await eraseEmails(tx, await ownMails(tx, person, sparedIds), 'request', now)
    const callEvents = await eraseNumbers(tx, person)
    const done = { tickets: erased.length, mails, callEvents, uins: erased.map(({ number }) => uinOf(number)) }
    const open = spared.map(({ number }) => uinOf(number))
    told = { ...done, open, mentioned: (await mentions(tx, person)).filter((uin) => !open.includes(uin)) }
    if (isDry) throw new DryRun()
    await noteErasure(tx, 'request', accountId, done, now)
  })
  await work.catch((refusal: unknown) => {
    if (!(refusal instanceof DryRun)) throw refusal
  })
  if (told === null) throw new Error('an erasure says what it did')
  return told
}
