import { setTimeout as pause } from 'node:timers/promises'
import { Measurements } from '../measurements.ts'
import type { Contestant } from './contestants.ts'
import type { Mark } from './stopwatch.ts'

/** An operator needs this long at least to reach for the mouse. */
const ringMs = 600
const talkMs = 250
const restMs = 150

const between = async ({ page }: Contestant, from: Mark, to: Mark): Promise<number> => {
  const [begin, end] = await page.evaluate(
    ([first, last]) => [window.stopwatch.at(first) ?? Number.NaN, window.stopwatch.at(last) ?? Number.NaN] as const,
    [from, to] as const,
  )
  if (Number.isNaN(end - begin)) throw new Error(`no ${from} or no ${to} was seen`)
  return end - begin
}

/** One call, answered by a hand on the mouse, ended by the caller. */
async function timeCall(contestant: Contestant, taken: Measurements): Promise<void> {
  const { name, page, pbx, signs } = contestant
  await page.evaluate(() => window.stopwatch.reset())
  const ring = await pbx.ring()
  await page.evaluate(() => window.stopwatch.when('ringingPainted'))
  await pause(ringMs)
  await page.locator(signs.answer[0], { hasText: signs.answer[1] }).first().click()
  await page.evaluate(() => Promise.all([window.stopwatch.when('audible'), window.stopwatch.when('talkingPainted')]))
  await pause(talkMs)
  ring.hangUp()
  await page.evaluate(() => window.stopwatch.when('idlePainted'))
  taken.add('ring', name, await between(contestant, 'invited', 'ringingPainted'))
  taken.add('answer', name, await between(contestant, 'clicked', 'answered'))
  taken.add('audible', name, await between(contestant, 'clicked', 'audible'))
  taken.add('talking', name, await between(contestant, 'clicked', 'talkingPainted'))
  taken.add('idle', name, await between(contestant, 'bye', 'idlePainted'))
  await page.evaluate(() => window.stopwatch.tidy())
  await pause(restMs)
}

/** The first call of a page compiles what the others use: every contestant has one that does not count. */
export async function callRounds(contestants: readonly Contestant[], rounds: number, taken: Measurements): Promise<void> {
  for (const contestant of contestants) await timeCall(contestant, new Measurements())
  for (let round = 0; round < rounds; round += 1) for (const contestant of contestants) await timeCall(contestant, taken)
}
