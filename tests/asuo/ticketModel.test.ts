import fc from 'fast-check'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { FakeClock } from './FakeClock.ts'
import { type Real, register, ticketCommands } from './ticketCommands.ts'
import type { Model, Role } from './ticketModel.ts'

/** `MODEL_SEED` and `MODEL_RUNS` choose another run; a failure prints its own seed and the shortest history that shows it. */
const seed = Number(process.env.MODEL_SEED ?? Math.floor(Math.random() * 2 ** 31))
const numRuns = Number(process.env.MODEL_RUNS ?? 30)

let asuo: AsuoFixture
let clock: FakeClock

beforeAll(async () => {
  clock = new FakeClock(Date.now())
  asuo = await startAsuoFixture({ clock })
})
afterAll(() => asuo.close())

const clients = new Map<Role, { readonly clients: readonly AsuoClient[]; readonly until: number }>()
const tokenLastsMs = 5 * 60_000
/** One token alone may ask a hundred times a second, and histories are quicker. */
const tokensOf: Readonly<Record<Role, number>> = { operator: 3, trainee: 1, lead: 4, service: 1 }
const longest = 40
let asked = 0

const real = (): Real => ({
  clock,
  as: async (role) => {
    asked += 1
    const known = clients.get(role)
    const fresh =
      known && known.until > clock.now() ? known.clients : await Promise.all(Array.from({ length: tokensOf[role] }, () => asuo.as(role)))
    clients.set(role, { clients: fresh, until: known?.clients === fresh ? known.until : clock.now() + tokenLastsMs })
    const client = fresh[asked % fresh.length]
    if (!client) throw new Error('each role has a client')
    return client
  },
})

/** Every history has two tickets to begin with: one of none has few commands that may be run. */
const begin = async (service: Real) => {
  const model: Model = { tickets: [], hour: 0 }
  for (const _ of [1, 2]) await register('valid', null).run(model, service)
  return { model, real: service }
}

describe('the rules of tickets', () => {
  it(`hold in any history, as a plain model of them says: ${numRuns} histories, seed ${seed}`, { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(ticketCommands, { maxCommands: longest, size: 'max' }), async (history) => {
        await fc.asyncModelRun(() => begin(real()), history)
      }),
      { seed, numRuns, endOnFailure: false },
    )
  })
})
