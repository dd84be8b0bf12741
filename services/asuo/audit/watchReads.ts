import type { Space } from '#core/asuo/agent'
import type { OperationId } from '#core/asuo/operations'
import type { Account, Answer, Answers } from '../http/asked.ts'
import type { Judgement } from '../http/judgement.ts'
import type { Stream } from '../http/stream.ts'
import type { Database } from '../storage/openStorage.ts'
import type { AccessTrail } from './accessTrail.ts'

interface Read {
  readonly account: Account
  readonly space: Space
  readonly params: Readonly<Record<string, string>> | null
  readonly db: Database
  readonly now: Date
}
type AnyAnswer = (asked: Read) => Promise<Judgement<Answer | Stream>>
type Subjects = (body: unknown, read: Read) => readonly string[] | Promise<readonly string[]>

interface Shown {
  readonly uin?: string | null
  readonly inn?: string
  readonly id?: string
  readonly callId?: string
}

const itemsOf = (body: unknown): readonly Shown[] => {
  const { items } = body as { readonly items?: readonly Shown[] }
  return items ?? (Array.isArray(body) ? body : [body as Shown])
}
const tickets: Subjects = (body) => itemsOf(body).flatMap(({ uin }) => uin ?? [])
const named: Subjects = (_body, { params }) => [params?.ticketRef ?? '']
const mails: Subjects = (body) => itemsOf(body).flatMap(({ id, uin }) => [`mail:${id}`, ...(uin ? [uin] : [])])
const calls: Subjects = (body) => itemsOf(body).map(({ callId }) => `call:${callId}`)
const board: Subjects = () => ['board']
const organisations: Subjects = async (body, { db, space }) => {
  const inns = itemsOf(body).flatMap(({ inn }) => inn ?? [])
  if (inns.length === 0) return []
  const rows = await db.selectFrom('organisations').select('id').where('space', '=', space).where('inn', 'in', inns).execute()
  return rows.map(({ id }) => `organisation:${id}`)
}

/** The operations that show personal data to who did not just write it, and what each showed. */
const watched: Readonly<Partial<Record<OperationId, Subjects>>> = {
  searchTickets: tickets,
  getTicket: tickets,
  listMessages: named,
  listTicketEvents: named,
  listEmails: (body, read) => [...new Set([...(named(body, read) as readonly string[]), ...(mails(body, read) as readonly string[])])],
  searchEmails: mails,
  getEmail: mails,
  getEmailAttachment: (_body, { params }) => [`mail:${params?.emailId}`],
  listOrganisations: organisations,
  getOrganisation: organisations,
  getCall: calls,
  getHandover: calls,
  takeHandover: calls,
  listDuties: tickets,
  getMonitoringSnapshot: board,
  streamMonitoring: board,
}

/** The same answers, each leaving its line in the trail before it is given. What was not granted, or had not changed, showed nothing. */
export const watchReads = (answers: Answers, trail: AccessTrail): Answers => {
  const watching: Record<string, unknown> = { ...answers }
  for (const [id, subjectsOf] of Object.entries(watched) as [OperationId, Subjects][]) {
    const answer = answers[id] as unknown as AnyAnswer
    watching[id] = async (asked: Read) => {
      const judgement = await answer(asked)
      if (!judgement.ok) return judgement
      const body = 'open' in judgement.value ? null : judgement.value.body
      if (body === null && !('open' in judgement.value)) return judgement
      const subjects = await subjectsOf(body, asked)
      await trail.note({ accountId: asked.account.id, operation: id, space: asked.space, subjects, at: asked.now })
      return judgement
    }
  }
  return watching as Answers
}
