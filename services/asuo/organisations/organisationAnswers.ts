import type { Space } from '#core/asuo/agent'
import type { OrganisationInput } from '#core/asuo/organisation'
import { innMistake } from '#core/tickets/inn'
import type { Answers } from '../http/asked.ts'
import { cursorOf, readCursor, wholeNumber } from '../http/cursor.ts'
import { judgeVersion } from '../http/etag.ts'
import { granted, refused } from '../http/judgement.ts'
import { inTransaction, type Transaction } from '../storage/transaction.ts'
import { foldText, joinFolded, soughtWords } from '../tickets/foldText.ts'
import { holdsWord } from '../tickets/searchCondition.ts'
import { countTickets } from './countTickets.ts'
import { organisationView } from './organisationView.ts'

const none = { open: 0, total: 0 }
const wrongInn = () => refused('inn-checksum', 'The control digits of the INN are wrong')

const insertOrganisation = (tx: Transaction, space: Space, inn: string, body: OrganisationInput, now: Date) =>
  tx
    .insertInto('organisations')
    .values({
      space,
      inn,
      name: body.name,
      kpp: body.kpp ?? null,
      kind: body.kind ?? null,
      version: 1,
      created_at: now,
      search: joinFolded(inn, body.name),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()

/** The name stands in the search text of its tickets too. */
const replaceOrganisation = async (tx: Transaction, space: Space, inn: string, body: OrganisationInput, version: number) => {
  await tx
    .updateTable('tickets')
    .set({ organisation_text: foldText(body.name) })
    .where('space', '=', space)
    .where('inn', '=', inn)
    .execute()
  return tx
    .updateTable('organisations')
    .set({ name: body.name, kpp: body.kpp ?? null, kind: body.kind ?? null, version, search: joinFolded(inn, body.name) })
    .where('space', '=', space)
    .where('inn', '=', inn)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export const organisationAnswers: Pick<Answers, 'listOrganisations' | 'getOrganisation' | 'putOrganisation'> = {
  listOrganisations: async ({ query, space, db }) => {
    const mark = readCursor(query.cursor, wholeNumber)
    if (!mark.ok) return mark
    let found = db
      .selectFrom('organisations')
      .selectAll()
      .where('space', '=', space)
      .orderBy('inn')
      .limit(query.limit + 1)
    if (query.inn !== undefined) found = found.where('inn', 'like', `${query.inn}%`)
    for (const word of soughtWords(query.q ?? '')) found = found.where(holdsWord('search', word))
    if (mark.value) found = found.where('inn', '>', mark.value.after)
    const rows = await found.execute()
    const page = rows.slice(0, query.limit)
    const counts = await countTickets(
      db,
      space,
      page.map((row) => row.inn),
    )
    const last = page.at(-1)
    return granted({
      status: 200,
      body: {
        items: page.map((row) => organisationView(row, counts.get(row.inn) ?? none)),
        nextCursor: last && rows.length > page.length ? cursorOf({ after: last.inn, id: '' }) : null,
      },
    })
  },

  getOrganisation: async ({ params, space, db }) => {
    if (innMistake(params.inn) !== null) return wrongInn()
    const row = await db.selectFrom('organisations').selectAll().where('space', '=', space).where('inn', '=', params.inn).executeTakeFirst()
    if (!row) return refused('not-found')
    const counts = await countTickets(db, space, [row.inn])
    return granted({ status: 200, body: organisationView(row, counts.get(row.inn) ?? none), version: row.version })
  },

  putOrganisation: async ({ params, body, space, db, now, ifMatch }) => {
    if (innMistake(params.inn) !== null) return wrongInn()
    return inTransaction(db, async (tx) => {
      const known = await tx
        .selectFrom('organisations')
        .select('version')
        .where('space', '=', space)
        .where('inn', '=', params.inn)
        .forUpdate()
        .executeTakeFirst()
      const fits = judgeVersion(ifMatch, known?.version ?? 0)
      if (!fits.ok) return fits
      const made = known ? undefined : await insertOrganisation(tx, space, params.inn, body, now)
      const row = made ?? (await replaceOrganisation(tx, space, params.inn, body, (known?.version ?? 1) + 1))
      const counts = await countTickets(tx, space, [row.inn])
      return granted({ status: made ? 201 : 200, body: organisationView(row, counts.get(row.inn) ?? none), version: row.version })
    })
  },
}
