import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { AsuoProcess } from '../asuo/AsuoProcess.ts'
import { backUp, forgetBackup, putBack } from '../asuo/backUp.ts'
import { databaseOf } from '../asuo/databaseOf.ts'
import { DeskProcess } from './DeskProcess.ts'
import { Ledger } from './Ledger.ts'
import { type Chance, seededChance } from './seededChance.ts'
import { TroubledWay } from './TroubledWay.ts'
import type { TorturedDeskOrder, TorturedDeskWord } from './tortureWords.ts'
import { type Trouble, troubleOf } from './trouble.ts'
import { judge, type Verdict } from './verdict.ts'

/** Rules of delivery that a negative control takes away. */
export const breakable = ['keys', 'disk'] as const
export type Breakable = (typeof breakable)[number]

export interface TortureOptions {
  /** How long the troubles last. */
  readonly seconds: number
  readonly seed: number
  /** Null for a sound product. */
  readonly broken: Breakable | null
}

export interface TortureReport extends Verdict {
  readonly operations: number
  /** Of these no desk had an answer when the troubles were over. */
  readonly stuck: readonly string[]
  readonly bugs: readonly string[]
  readonly kills: { readonly service: number; readonly desks: number }
  readonly secondPanelsRefused: number
  /** Once the service was put back to an older state; so many tickets could not keep the number that was told. */
  readonly restores: number
  readonly renumbered: number
  readonly exchanges: ReadonlyMap<Trouble | 'none', number>
}

const logins = ['operator', 'operator2']
/** Of the exchanges while the troubles last. */
const troubledShare = 0.3
/** In peace a desk that tells of no progress for so long is stuck. */
const quietMs = 25_000
const dayMs = 86_400_000

interface DeskTally {
  kills: number
  secondsRefused: number
}

/** A second panel on the profile of one that works: it must refuse by itself. */
const triesAsSecond = async (first: DeskProcess, order: TorturedDeskOrder, tally: DeskTally, ledger: Ledger): Promise<void> => {
  await first.holds()
  const said: TorturedDeskWord[] = []
  const second = new DeskProcess(order, (word) => void said.push(word))
  await Promise.race([second.holds(), second.ended])
  if (said.some((word) => word.kind === 'bug' && word.what.includes('Another panel already works'))) tally.secondsRefused += 1
  else ledger.hear({ kind: 'bug', what: 'two panels worked on one profile' })
  await second.end('SIGKILL')
}

/** One desk through all its lives: killed, started again on the same profile, each time by another clock. */
const liveAndDie = async (
  chance: Chance,
  login: string,
  profile: string,
  way: TroubledWay,
  ledger: Ledger,
  broken: Breakable | null,
  until: number,
) => {
  const own: string[] = []
  const tally: DeskTally = { kills: 0, secondsRefused: 0 }
  const orderOf = (everyMs: number): TorturedDeskOrder => ({
    profile,
    asuo: way.url,
    login,
    seed: chance.between(1, 2 ** 31),
    clockOffMs: chance.happens(0.3) ? -dayMs : 0,
    known: everyMs === 0 ? own : own.slice(-5),
    everyMs,
  })
  const start = (everyMs: number) =>
    new DeskProcess(orderOf(everyMs), (word) => {
      if (word.kind === 'ticket') own.push(word.externalId)
      ledger.hear(word)
    })
  while (Date.now() < until) {
    const desk = start(40)
    const lifeMs = Math.min(chance.between(1_500, 9_000), Math.max(0, until - Date.now()))
    if (chance.happens(0.2)) await triesAsSecond(desk, { ...orderOf(40), seed: 1 }, tally, ledger)
    await pause(Math.min(lifeMs, Math.max(0, until - Date.now())))
    await desk.end('SIGKILL')
    tally.kills += 1
    if (broken === 'disk') for (const end of ['', '-wal', '-shm']) await rm(join(profile, `outbox.db${end}`), { force: true })
  }
  return { tally, start }
}

/**
 * Real desks and a real service, each in a process of its own, killed at random, on a way that does to a third of all exchanges what networks do.
 * Then peace: everything that a desk has said to be on its disk must stand in the database, once, in its order, under the number it told.
 */
export const runTorture = async ({ seconds, seed, broken }: TortureOptions): Promise<TortureReport> => {
  const chance = seededChance(seed)
  const folder = await mkdtemp(join(tmpdir(), 'torture-'))
  // Beside it, not in it: the database's own user cannot enter a folder that is closed to him.
  const dataDir = await mkdtemp(join(tmpdir(), 'torture-asuo-'))
  const ledger = new Ledger()
  const until = Date.now() + seconds * 1000
  let service = await AsuoProcess.start('--port', '0', '--data', dataDir, '--practice')
  const startService = () => AsuoProcess.start('--port', new URL(service.url).port, '--data', dataDir, '--practice')
  const way = await TroubledWay.to(service.url)
  const wayChance = seededChance(chance.between(1, 2 ** 31))
  way.trouble = () => troubleOf(wayChance, troubledShare)
  way.freshKeys = broken === 'keys'
  let serviceKills = 0
  let restores = 0
  const moments = { backUp: until - seconds * 660, putBack: until - seconds * 330 }
  /** Only an ended database is copied whole. */
  const whileStopped = async (work: (dataDir: string) => void): Promise<void> => {
    await service.end('SIGTERM')
    work(dataDir)
    service = await startService()
  }
  const killService = async (): Promise<void> => {
    const own = seededChance(chance.between(1, 2 ** 31))
    while (Date.now() < until) {
      await pause(Math.min(own.between(4_000, 15_000), Math.max(0, until - Date.now())))
      if (Date.now() > moments.backUp) {
        moments.backUp = Number.POSITIVE_INFINITY
        await whileStopped(backUp)
      } else if (Date.now() > moments.putBack) {
        moments.putBack = Number.POSITIVE_INFINITY
        await whileStopped(putBack)
        restores += 1
      }
      await service.end('SIGKILL')
      serviceKills += 1
      await pause(own.between(0, 1_500))
      service = await startService()
    }
  }
  try {
    const lives = logins.map((login) =>
      liveAndDie(seededChance(chance.between(1, 2 ** 31)), login, join(folder, login), way, ledger, broken, until),
    )
    const [desks] = await Promise.all([Promise.all(lives), killService()])
    way.trouble = () => null
    const last = desks.map(({ start }) => start(0))
    await Promise.all(last.map((desk) => desk.empty(quietMs)))
    const stuck = last.flatMap((desk, at) => [
      ...(desk.waiting === 0 ? [] : [`${desk.waiting} entries of ${logins[at]} wait`]),
      ...desk.refused,
    ])
    await Promise.all(last.map((desk) => desk.end('SIGKILL')))
    await using database = await databaseOf(dataDir)
    return {
      ...(await judge(database.client, ledger)),
      operations: ledger.operations,
      stuck,
      bugs: ledger.bugs,
      kills: { service: serviceKills, desks: desks.reduce((sum, { tally }) => sum + tally.kills, 0) },
      secondPanelsRefused: desks.reduce((sum, { tally }) => sum + tally.secondsRefused, 0),
      restores,
      renumbered: ledger.renumbered,
      exchanges: way.happened,
    }
  } finally {
    await way.close()
    await service.end('SIGTERM')
    forgetBackup(dataDir)
    await Promise.all([folder, dataDir].map((path) => rm(path, { recursive: true, force: true })))
  }
}
