import type { Answers } from './http/asked.ts'
import { granted } from './http/judgement.ts'
import type { World } from './world.ts'

export const systemAnswers = (world: World): Pick<Answers, 'getHealth' | 'getTime'> => ({
  // A storage that does not answer throws, and that is 503 `upstream-unavailable`.
  getHealth: async ({ db }) => {
    const marks = await db.selectFrom('service_marks').select(['instance', 'epoch']).executeTakeFirstOrThrow()
    return granted({ status: 200, body: { status: 'ok', storage: world.storage.kind, version: world.version, ...marks } })
  },
  getTime: async ({ now }) => granted({ status: 200, body: { now: now.toISOString() } }),
})
