import type { Answers } from '../http/asked.ts'
import { judgeVersion } from '../http/etag.ts'
import { granted, refused } from '../http/judgement.ts'
import { inTransaction } from '../storage/transaction.ts'
import { editions, editionView, latestForPublishing, publish } from './wordingEditions.ts'

const atMost = 200

/** One wording for each space: what is tried in practice is on no operator's screen. */
export const wordingAnswers: Pick<Answers, 'getWording' | 'putWording' | 'listWording' | 'returnWording'> = {
  getWording: async ({ query, space, db }) => {
    const row = await editions(db, space, query.language).executeTakeFirst()
    return row ? granted({ status: 200, body: editionView(row), version: row.version }) : refused('not-found', 'No wording was published')
  },

  putWording: async ({ account, space, body: pack, ifMatch, db, now }) =>
    inTransaction(db, async (tx) => {
      const latest = await latestForPublishing(tx, space, pack.language)
      const fits = judgeVersion(ifMatch, latest)
      if (!fits.ok) return fits
      const edition = await publish(tx, { space, account, version: latest + 1, pack, returnedTo: null, now })
      return granted({ status: 200, body: edition, version: edition.version })
    }),

  listWording: async ({ query, space, db }) => {
    const rows = await editions(db, space, query.language).limit(atMost).execute()
    return granted({ status: 200, body: { items: rows.map(editionView).map(({ pack: _, ...head }) => head) } })
  },

  returnWording: async ({ account, space, body: { language, version }, ifMatch, db: tx, now }) => {
    const latest = await latestForPublishing(tx, space, language)
    const fits = judgeVersion(ifMatch, latest)
    if (!fits.ok) return fits
    const older = await editions(tx, space, language).where('wording_editions.version', '=', version).executeTakeFirst()
    if (!older) return refused('not-found', 'There is no such version of the wording')
    const edition = await publish(tx, { space, account, version: latest + 1, pack: older.pack, returnedTo: version, now })
    return granted({ status: 200, body: edition, version: edition.version })
  },
}
