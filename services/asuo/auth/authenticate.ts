import type { Account } from '../http/asked.ts'
import { granted, type Judgement, refused } from '../http/judgement.ts'
import type { World } from '../world.ts'

/** Who sends the request. The account is read each time, so a changed role counts at once. */
export const authenticate = async (world: World, header: string | undefined): Promise<Judgement<Account>> => {
  const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1]
  if (!token) return refused('unauthorized', 'Send a bearer token')
  const read = await world.tokens.read(token)
  if (!read) return refused('unauthorized', 'The token has ended or is not valid')
  const row = await world.storage.db.selectFrom('accounts').selectAll().where('id', '=', read.accountId).executeTakeFirst()
  if (!row || (row.seeded && !world.practice)) return refused('unauthorized', 'The account does not exist any more')
  return granted({
    id: row.id,
    login: row.login,
    name: row.name,
    role: row.role,
    teamId: row.team_id,
    extension: row.extension,
    station: row.station,
    homeSpace: row.home_space,
    tokenEndsAt: read.endsAt,
  })
}
