import type { Caller } from '#core/asuo/caller'
import { joinFolded } from './foldText.ts'
import { uinOf } from './uinOf.ts'

interface OwnFields {
  readonly number: number
  readonly provisional_number: string | null
  readonly inn: string | null
  readonly subject: string
  readonly description: string
  readonly caller: Caller
}

/** What the ticket itself adds to its search text: numbers, subject, description, caller. */
export const ownText = (row: OwnFields): string =>
  joinFolded(uinOf(row.number), row.provisional_number, row.inn, row.subject, row.description, ...Object.values(row.caller))
