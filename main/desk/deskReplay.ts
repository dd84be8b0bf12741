import { missingDeliveries } from '#core/asuo/deliveries'
import { createReplay } from '../outbox/replay.ts'
import { spaceOf } from './author.ts'
import type { Workplace } from './workplace.ts'

/** How this desk learns that its ASUO was put back to an older state. */
export const createDeskReplay = (
  { outbox, client, signIn }: Pick<Workplace, 'outbox' | 'client' | 'signIn'>,
  noteBug: (bug: unknown, where: string) => void,
) =>
  createReplay({
    outbox,
    author: signIn.author,
    noteBug: (bug) => noteBug(bug, 'replay'),
    readMark: async () => {
      const health = await client.ask('getHealth')
      return health.ok ? health.value : null
    },
    findMissing: async (actor, training, body) => {
      const answer = await client.sendAs(actor, 'findMissing', { query: spaceOf(training), body })
      return answer.body === null ? null : missingDeliveries.parse(answer.body).missing
    },
  })
