import { setTimeout as pause } from 'node:timers/promises'
import type { Measurements } from '../measurements.ts'
import type { Contestant } from './contestants.ts'

const settleMs = 1_500
const measuredMs = 5_000
const talkMs = 40
const restMs = 40
const warmCalls = 10

const metrics = async ({ cdp }: Contestant): Promise<ReadonlyMap<string, number>> => {
  await cdp.send('Performance.enable')
  const { metrics: found } = await cdp.send('Performance.getMetrics')
  return new Map(found.map(({ name, value }) => [name, value]))
}

/** Seconds of processor that the whole renderer process has used: page, sound, network. */
const processorSeconds = async (contestant: Contestant): Promise<number> => (await metrics(contestant)).get('ProcessTime') ?? Number.NaN

const heapBytes = async (contestant: Contestant): Promise<number> => {
  // What a finalizer lets go is collected by the next round.
  for (let round = 0; round < 3; round += 1) {
    await contestant.cdp.send('HeapProfiler.collectGarbage')
    await pause(200)
  }
  return (await metrics(contestant)).get('JSHeapUsedSize') ?? Number.NaN
}

const finish = async ({ page }: Contestant): Promise<void> => {
  await page.evaluate(async () => {
    await window.stopwatch.when('idlePainted')
    await window.stopwatch.tidy()
  })
  await pause(restMs)
}

/** What a conversation costs while it goes on, with nobody looking on. */
export async function cpuRounds(contestants: readonly Contestant[], rounds: number, taken: Measurements): Promise<void> {
  for (let round = 0; round < rounds; round += 1)
    for (const contestant of contestants) {
      const { name, page, pbx } = contestant
      await page.evaluate(() => {
        window.stopwatch.reset()
        window.stopwatch.autoAnswer(true)
      })
      const ring = await pbx.ring()
      await ring.answered
      await page.evaluate(() => window.stopwatch.watch('nothing'))
      await pause(settleMs)
      const [before, since] = [await processorSeconds(contestant), performance.now()]
      await pause(measuredMs)
      const used = (await processorSeconds(contestant)) - before
      taken.add('cpu', name, (used * 100_000) / (performance.now() - since))
      await page.evaluate(() => window.stopwatch.watch('everything'))
      ring.hangUp()
      await finish(contestant)
    }
}

/** Many short calls, answered by themselves: what stays in the heap of each, and what each costs. */
export async function heapRounds(contestants: readonly Contestant[], calls: number, taken: Measurements): Promise<void> {
  for (const contestant of contestants) {
    const { name, page, pbx } = contestant
    const series = async (count: number) => {
      for (let call = 0; call < count; call += 1) {
        await page.evaluate(() => window.stopwatch.reset())
        const ring = await pbx.ring()
        await ring.answered
        await pause(talkMs)
        ring.hangUp()
        await finish(contestant)
      }
    }
    await page.evaluate(() => {
      window.stopwatch.watch('calls')
      window.stopwatch.autoAnswer(true)
    })
    await series(warmCalls)
    const [heap, processor] = [await heapBytes(contestant), await processorSeconds(contestant)]
    await series(calls)
    taken.add('cpuPerCall', name, (((await processorSeconds(contestant)) - processor) * 1000) / calls)
    taken.add('heap', name, ((await heapBytes(contestant)) - heap) / 1024 / calls)
    await page.evaluate(() => {
      window.stopwatch.watch('everything')
      window.stopwatch.autoAnswer(false)
    })
  }
}
