import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { TicketNumber } from '#core/bridge/session'
import type { Renumbered } from '#core/tickets/outboxItem'

const ticketRow = z
  .object({
    external_id: z.string(),
    uin: z.string().nullable(),
    provisional_number: z.string().nullable(),
    subject: z.string(),
    content: z.string(),
    training: z.int().transform(Boolean),
  })
  .transform(({ external_id, provisional_number, ...row }) => ({ ...row, externalId: external_id, provisionalNumber: provisional_number }))
export type DeskTicket = z.infer<typeof ticketRow>

export const numberOf = ({ externalId, uin, provisionalNumber }: DeskTicket): TicketNumber => ({ externalId, uin, provisionalNumber })

const renumberedRow = z
  .object({ external_id: z.string(), former_uin: z.string(), uin: z.string(), subject: z.string() })
  .transform(({ external_id, former_uin, ...row }): Renumbered => ({ ...row, externalId: external_id, was: former_uin }))

/** The tickets made on this desk, with what became of them. */
export const createDeskTickets = (database: DatabaseSync) => {
  const select = 'SELECT external_id, uin, provisional_number, subject, content, training FROM tickets'
  const statement = {
    byId: database.prepare(`${select} WHERE external_id = ?`),
    byUin: database.prepare(`${select} WHERE uin = ? AND training = ? ORDER BY created_at DESC LIMIT 1`),
    add: database.prepare('INSERT INTO tickets (external_id, subject, content, training, created_at) VALUES (?, ?, ?, ?, ?)'),
    number: database.prepare(`
      UPDATE tickets SET former_uin = CASE WHEN uin <> ?1 THEN coalesce(former_uin, uin) ELSE former_uin END, uin = ?1
      WHERE external_id = ?2`),
    renumbered: database.prepare('SELECT external_id, former_uin, uin, subject FROM tickets WHERE former_uin IS NOT NULL ORDER BY uin'),
    accept: database.prepare('UPDATE tickets SET former_uin = NULL WHERE external_id = ?'),
    provisional: database.prepare('UPDATE tickets SET provisional_number = ? WHERE external_id = ?'),
    count: database.prepare(`
      INSERT INTO counters (name, value) VALUES (?, 1)
      ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value`),
  }
  const found = (row: unknown): DeskTicket | null => (row === undefined ? null : ticketRow.parse(row))

  return {
    find: (externalId: string): DeskTicket | null => found(statement.byId.get(externalId)),
    /** The same UIN may stand in the real and in the practice space for two tickets. */
    findByUin: (uin: string, training: boolean): DeskTicket | null => found(statement.byUin.get(uin, Number(training))),
    /** @param content the registration as JSON, to know the same one again */
    add: (externalId: string, subject: string, content: string, training: boolean, now: number): void =>
      void statement.add.run(externalId, subject, content, Number(training), now),
    /** A number that takes the place of another one is kept beside it until somebody has seen that. */
    noteUin: (externalId: string, uin: string): void => void statement.number.run(uin, externalId),
    noteProvisional: (externalId: string, provisionalNumber: string): void => void statement.provisional.run(provisionalNumber, externalId),
    /** Tickets whose number is not the one that was told. */
    renumbered: (): readonly Renumbered[] => statement.renumbered.all().map((row) => renumberedRow.parse(row)),
    acceptNumber: (externalId: string): void => void statement.accept.run(externalId),
    /** The next number of a counter: 1, 2, 3…, never the same twice. */
    count: (counter: string): number => Number(statement.count.get(counter)?.value),
  }
}
export type DeskTickets = ReturnType<typeof createDeskTickets>
