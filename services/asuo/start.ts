import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pino, { type Logger } from 'pino'
import { thresholds } from '#core/asuo/thresholds'
import { articleAnswers } from './articles/articleAnswers.ts'
import { createAccessTrail } from './audit/accessTrail.ts'
import { watchReads } from './audit/watchReads.ts'
import { authAnswers } from './auth/authAnswers.ts'
import { makeFirstLead } from './auth/makeFirstLead.ts'
import { ownAccount } from './auth/ownAccount.ts'
import { providerAnswers } from './auth/provider/providerAnswers.ts'
import { passwordsOnly, type SignInSettings } from './auth/signInSettings.ts'
import { openTokens } from './auth/tokens.ts'
import { callAnswers } from './calls/callAnswers.ts'
import { remarkAnswers } from './calls/remarkAnswers.ts'
import { CannotStart } from './cannotStart.ts'
import { dutyAnswers } from './duties/dutyAnswers.ts'
import { handoverAnswers } from './handovers/handoverAnswers.ts'
import type { Answers } from './http/asked.ts'
import { buildService } from './http/buildService.ts'
import { createOpenWork, type OpenWork } from './http/openWork.ts'
import { prefix } from './http/refusedHere.ts'
import { emailAnswers } from './mail/emailAnswers.ts'
import { createMailPost, type MailPost } from './mail/mailPost.ts'
import type { MailSettings } from './mail/mailSettings.ts'
import { createLiveBoard } from './monitoring/liveBoard.ts'
import { monitoringAnswers } from './monitoring/monitoringAnswers.ts'
import { organisationAnswers } from './organisations/organisationAnswers.ts'
import { seedPractice } from './practice/seedPractice.ts'
import { keepHouse } from './privacy/keepHouse.ts'
import { type PrivacyPolicy, privacyPolicy } from './privacy/privacyPolicy.ts'
import { type ServiceClock, systemClock } from './serviceClock.ts'
import { beginEpoch } from './storage/beginEpoch.ts'
import { migrate } from './storage/migrate.ts'
import { openStorage, type Storage } from './storage/openStorage.ts'
import { sweep } from './storage/sweep.ts'
import { systemAnswers } from './systemAnswers.ts'
import { startClosingSilent } from './tickets/closeSilent.ts'
import { deliveryAnswers } from './tickets/deliveryAnswers.ts'
import { linkAnswers } from './tickets/linkAnswers.ts'
import { messageAnswers } from './tickets/messageAnswers.ts'
import { ticketAnswers } from './tickets/ticketAnswers.ts'
import { wordingAnswers } from './wording/wordingAnswers.ts'
import type { World } from './world.ts'

export const asuoVersion = '0.1.0'

export interface AsuoOptions {
  /** 0 lets the system choose. */
  readonly port: number
  /** Loopback unless a person says otherwise; practice is refused anywhere else. */
  readonly host?: string
  /** Folder of the embedded database; not used with `databaseUrl`. */
  readonly dataDir?: string
  readonly databaseUrl?: string
  readonly practice: boolean
  /** How mail goes out and comes in; null or left out, it does neither. */
  readonly mail?: MailSettings | null
  /** How long personal data is kept; the defaults where left out. */
  readonly privacy?: PrivacyPolicy
  /** How people sign in; by passwords of ASUO where left out. */
  readonly signIn?: SignInSettings
  readonly progress?: (step: 'database' | 'migrations' | 'practice' | 'listening') => void
  /** Told once, at the first start without practice: the lead's login and one-time-printed password. */
  readonly firstLead?: (login: string, password: string) => void
  readonly clock?: ServiceClock
  /** Standard error, warnings and worse, where left out. */
  readonly log?: Logger
}

export interface RunningAsuo {
  /** Up to and including `/v1`. */
  readonly url: string
  close(): Promise<void>
}

const closeLimitMs = 5_000
const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

const answersOf = (world: World): Answers => ({
  ...systemAnswers(world),
  ...authAnswers(world),
  ...providerAnswers(world),
  ...organisationAnswers,
  ...ticketAnswers,
  ...messageAnswers,
  ...linkAnswers,
  ...emailAnswers(world.post),
  ...callAnswers(world.board),
  ...remarkAnswers,
  ...handoverAnswers,
  ...dutyAnswers,
  ...deliveryAnswers,
  ...wordingAnswers,
  ...articleAnswers(),
  ...monitoringAnswers(world),
})

const placeOf = ({ dataDir, databaseUrl }: AsuoOptions) => {
  if (databaseUrl !== undefined) return { databaseUrl }
  if (dataDir !== undefined) return { dataDir: resolve(dataDir) }
  throw new CannotStart('ASUO needs a place for its data: give a data directory or a database address.')
}

const listen = async (world: World, work: OpenWork, host: string, port: number) => {
  const service = await buildService(world, watchReads(answersOf(world), createAccessTrail(world.storage.db)), work, loopback.has(host))
  try {
    await service.listen({ host, port })
    return service
  } catch (refusal) {
    await service.close()
    const code = refusal instanceof Error && 'code' in refusal ? refusal.code : ''
    if (code === 'EADDRINUSE')
      throw new CannotStart(`Port ${port} is in use: stop what uses it, or give another one with --port (0 chooses one).`)
    if (code === 'EACCES') throw new CannotStart(`Port ${port} needs more rights: give one above 1023 with --port.`)
    throw refusal
  }
}

/** Requests under way may finish; what takes longer is cut off and meets a closed storage. */
const endRequests = async (service: FastifyInstance, work: OpenWork, clock: ServiceClock): Promise<void> => {
  let stopLimit = () => {}
  const limit = new Promise<void>((resolve) => {
    stopLimit = clock.after(closeLimitMs, () => {
      service.server.closeAllConnections()
      resolve()
    })
  })
  await service.close()
  await Promise.race([work.settled(), limit])
  stopLimit()
}

const prepare = async (storage: Storage, options: AsuoOptions, clock: ServiceClock, post: MailPost) => {
  options.progress?.('migrations')
  await migrate(storage.db)
  await sweep(storage.db, clock.now())
  await beginEpoch(storage.db)
  if (options.practice) {
    options.progress?.('practice')
    await seedPractice(storage.db, clock.now(), post)
    return
  }
  // Where people sign in by a provider, its leads are leads here: a password would open nothing.
  if (options.signIn?.passwords === 'machines') return
  const lead = await makeFirstLead(storage.db)
  if (lead) options.firstLead?.(lead.login, lead.password)
}

/**
 * Starts the ticket service and resolves when it answers. Rejects with `CannotStart`, whose message says what is wrong and what to
 * do. `close` ends requests, the database connection and an embedded database of ours; calling it again waits for the same end.
 */
export const startAsuo = async (options: AsuoOptions): Promise<RunningAsuo> => {
  const host = options.host ?? '127.0.0.1'
  if (options.practice && !loopback.has(host)) {
    throw new CannotStart(
      `Practice accounts have a published password and are not served on ${host}: leave out --practice or listen on 127.0.0.1.`,
    )
  }
  const clock = options.clock ?? systemClock
  const log = options.log ?? pino({ level: 'warn' }, pino.destination(2))
  options.progress?.('database')
  const storage = await openStorage(placeOf(options), log)
  try {
    const { mail = null, signIn = passwordsOnly } = options
    const space = options.practice ? 'practice' : 'real'
    const post = createMailPost(clock, space, mail)
    await prepare(storage, options, clock, post)
    const board = createLiveBoard(clock, thresholds.parse({}))
    const tokens = await openTokens(storage.db, clock)
    const work = createOpenWork()
    const service = await listen(
      { storage, clock, tokens, board, post, log, signIn, practice: options.practice, version: asuoVersion },
      work,
      host,
      options.port,
    )
    const silent = startClosingSilent(storage.db, clock, log, await ownAccount(storage.db, 'real'), post)
    const house = keepHouse(storage.db, clock, log, options.privacy ?? privacyPolicy.parse({}))
    // Loaded only where there is mail: a desk starts without it.
    const mailing =
      mail &&
      (await import('./mail/startMail.ts')).startMail(mail, {
        db: storage.db,
        clock,
        log,
        post,
        account: await ownAccount(storage.db, space),
      })
    options.progress?.('listening')
    const address = service.server.address()
    const port = address !== null && typeof address === 'object' ? address.port : options.port
    let closing: Promise<void> | null = null
    const end = async () => {
      board.close()
      work.beginClosing()
      await endRequests(service, work, clock)
      await Promise.all([silent.close(), house.close(), mailing?.close()])
      await storage.close()
    }
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${port}${prefix}`,
      close: () => {
        closing ??= end()
        return closing
      },
    }
  } catch (refusal) {
    await storage.close()
    throw refusal
  }
}
