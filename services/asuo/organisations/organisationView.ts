import type { Selectable } from 'kysely'
import type { Organisation } from '#core/asuo/organisation'
import type { Tables } from '../storage/tables.ts'

export type OrganisationRow = Selectable<Tables['organisations']>

export const organisationView = (row: OrganisationRow, counts?: { readonly open: number; readonly total: number }): Organisation => ({
  inn: row.inn,
  name: row.name,
  kpp: row.kpp,
  ...(row.kind === null ? {} : { kind: row.kind }),
  ...(counts === undefined ? {} : { openTickets: counts.open, totalTickets: counts.total }),
  createdAt: row.created_at.toISOString(),
})
