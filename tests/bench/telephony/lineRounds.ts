import { setTimeout as pause } from 'node:timers/promises'
import type { Measurements } from '../measurements.ts'
import type { Contestant } from './contestants.ts'
import { within } from './within.ts'

const givenMs = { reset: 5_000, back: 6_000, blackHole: 12_000 } as const
const never = Number.POSITIVE_INFINITY
const outageMs = 3_000
const restMs = 300

/** The bare limit has no line to bring back. */
const withLine = (contestants: readonly Contestant[]) => contestants.filter(({ name }) => name !== 'limit')

/** From the start of the navigation to the 200 to REGISTER, on the page's own clock. The panel's button is pressed as soon as it is there. */
export async function loadRounds(contestants: readonly Contestant[], rounds: number, taken: Measurements): Promise<void> {
  for (let round = 0; round < rounds; round += 1)
    for (const contestant of withLine(contestants)) {
      await contestant.load()
      taken.add('load', contestant.name, await contestant.page.evaluate(() => window.stopwatch.when('registered')))
      await pause(restMs)
    }
}

/** Who has not come back by himself is loaded anew, and is not asked again. */
const comesBack = async (
  contestant: Contestant,
  row: 'reset' | 'back',
  since: number,
  registered: Promise<number>,
  taken: Measurements,
): Promise<void> => {
  const at = await within(givenMs[row], registered, never)
  taken.add(row, contestant.name, at - since)
  if (at === never) await contestant.load()
  await pause(restMs)
}

const neverCameBack = (row: 'reset' | 'back' | 'blackHole', { name }: Contestant, taken: Measurements) =>
  taken.of(row, name).includes(never)

/** The TCP connection is reset; the PBX is reachable at once. */
export async function resetRounds(contestants: readonly Contestant[], rounds: number, taken: Measurements): Promise<void> {
  for (let round = 0; round < rounds; round += 1)
    for (const contestant of withLine(contestants)) {
      if (neverCameBack('reset', contestant, taken)) continue
      const registered = contestant.pbx.nextRegistration()
      contestant.network.reset()
      await comesBack(contestant, 'reset', performance.now(), registered, taken)
    }
}

/** The machine's network is away for some seconds, then back, and the browser says so. */
export async function backRounds(contestants: readonly Contestant[], rounds: number, taken: Measurements): Promise<void> {
  for (let round = 0; round < rounds; round += 1)
    for (const contestant of withLine(contestants)) {
      if (neverCameBack('back', contestant, taken)) continue
      const { network, page, pbx } = contestant
      network.refuse(true)
      network.reset()
      await page.context().setOffline(true)
      await pause(outageMs)
      const registered = pbx.nextRegistration()
      network.refuse(false)
      const since = performance.now()
      await page.context().setOffline(false)
      await comesBack(contestant, 'back', since, registered, taken)
    }
}

/** Every byte is swallowed, nothing is closed: when does the page show it? All at once, for it is waiting that is measured. */
export async function blackHoleRounds(contestants: readonly Contestant[], rounds: number, taken: Measurements): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const asked = withLine(contestants).filter((it) => !neverCameBack('blackHole', it, taken))
    await Promise.all(
      asked.map(async (contestant) => {
        const { name, network, page } = contestant
        const since = await page.evaluate(() => {
          window.stopwatch.reset()
          return performance.now()
        })
        network.swallow(true)
        const noticed = page.evaluate(() => window.stopwatch.when('offlinePainted'))
        noticed.catch(() => undefined)
        taken.add('blackHole', name, (await within(givenMs.blackHole, noticed, never)) - since)
        network.swallow(false)
        network.reset()
      }),
    )
    for (const contestant of asked) await contestant.load()
  }
}
