import type { Account } from '../http/asked.ts'
import { granted, type Judgement, refused } from '../http/judgement.ts'
import type { World } from '../world.ts'

/** Who sends the request. The account and its sign-in are read each time, so a changed role and a sign-out count at once. */
export const authenticate = async (world: World, header: string | undefined): Promise<Judgement<Account>> => {
  const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1]
  if (!token) return refused('unauthorized', 'Send a bearer token')
  const read = await world.tokens.read(token)
  if (!read) return refused('unauthorized', 'The token has ended or is not valid')
  const { db } = world.storage
  const row = await db
    .selectFrom('accounts')
    .selectAll()
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('refresh_tokens').select('hash').where('family', '=', read.family)).as('signed_in'),
    )
    .where('id', '=', read.accountId)
    .executeTakeFirst()
  if (!row || (row.seeded && !world.practice)) return refused('unauthorized', 'The account does not exist any more')
  if (!row.signed_in) return refused('unauthorized', 'The sign-in was ended')
  return granted({
    id: row.id,
    login: row.login,
    name: row.name,
    role: row.role,
    teamId: row.team_id,
    extension: row.extension,
    station: row.station,
    homeSpace: row.home_space,
    family: read.family,
    tokenEndsAt: read.endsAt,
  })
}
