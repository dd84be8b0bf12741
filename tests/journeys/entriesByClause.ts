import { expect } from '@playwright/test'
import type { ProtocolEntry } from '#core/regulation/protocolEntry'
import type { AsuoReader } from './asuoReader.ts'

/** The protocol that ASUO keeps with the last call about a ticket, by clause, once it is there. Read by a lead: a call is its operator's own. */
export const entriesByClause = async (lead: AsuoReader, uin: string): Promise<Readonly<Record<string, ProtocolEntry>>> => {
  const read = async () => (await lead.call((await lead.ticket(uin)).callIds.at(-1) ?? '')).protocol
  await expect.poll(read).not.toBeNull()
  return Object.fromEntries((await read())?.entries.map((entry) => [entry.clause, entry]) ?? [])
}
