import fc from 'fast-check'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { FakeClock } from './FakeClock.ts'
import { type Real, ticketCommands } from './ticketCommands.ts'
import type { Role } from './ticketModel.ts'

/** `MODEL_SEED` and `MODEL_RUNS` choose another run; a failure prints its own seed and the shortest history that shows it. */
const seed = Number(process.env.MODEL_SEED ?? Math.floor(Math.random() * 2 ** 31))
const numRuns = Number(process.env.MODEL_RUNS ?? 40)

let asuo: AsuoFixture
let clock: FakeClock

beforeAll(async () => {
  clock = new FakeClock(Date.now())
  asuo = await startAsuoFixture({ clock })
})
afterAll(() => asuo.close())

const clients = new Map<Role, { readonly client: AsuoClient; readonly until: number }>()
const tokenLastsMs = 5 * 60_000
const longest = 60

const real = (): Real => ({
  clock,
  as: async (role) => {
    const known = clients.get(role)
    if (known && known.until > clock.now()) return known.client
    const client = await asuo.as(role)
    clients.set(role, { client, until: clock.now() + tokenLastsMs })
    return client
  },
})

describe('the rules of tickets', () => {
  it(`hold in any history, as a plain model of them says: ${numRuns} histories, seed ${seed}`, { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(ticketCommands, { maxCommands: longest, size: 'max' }), async (history) => {
        await fc.asyncModelRun(() => ({ model: { tickets: [], hour: 0 }, real: real() }), history)
      }),
      { seed, numRuns, endOnFailure: false },
    )
  })
})
