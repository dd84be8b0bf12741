import { realpath } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart } from '../cannotStart.ts'
import type { ClusterPlace } from './clusterFiles.ts'

/** Any number: who holds this lock owns the data directory. */
const ownership = 4_700_001

export interface Claim {
  /** Resolves when the connection has ended, whoever ended it: the server is gone, or threw everybody out. */
  readonly lost: Promise<void>
  release(): Promise<void>
}

const isWaking = (refusal: unknown) => refusal instanceof Error && 'code' in refusal && refusal.code === '57P03'

/** An adopted server may still be recovering from the kill that orphaned it. */
const connect = async (url: string, triesLeft = 300): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  // Without a listener a lost connection would end the process; every request then learns it from the pool.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (refusal) {
    if (triesLeft === 0 || !isWaking(refusal)) throw refusal
    await delay(100)
    return connect(url, triesLeft - 1)
  }
}

/** A password alone does not say whose server it is: data may have been copied with theirs. */
const servesFiles = async (client: pg.Client, files: string): Promise<boolean> => {
  const { rows } = await client.query<{ files: string }>("select current_setting('data_directory') as files")
  const served = await realpath(rows[0]?.files ?? '').catch(() => null)
  return served === (await realpath(files))
}

/**
 * Makes the database `asuo` and holds a session lock in the cluster for life: the lock of a killed service ends with its
 * connection, so an orphaned server can be told from one in use without guessing at pids.
 */
export const claimCluster = async (url: string, { dataDir, files }: ClusterPlace): Promise<Claim> => {
  const client = await connect(url)
  const lost = new Promise<void>((resolve) => client.once('end', () => resolve()))
  if (!(await servesFiles(client, files))) {
    await client.end()
    throw new Error(`the server at this address does not serve ${files}`)
  }
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [ownership])
  if (!rows[0]?.held) {
    await client.end()
    throw new CannotStart(`Another ASUO works on the data directory ${dataDir}: stop it first, or name another directory with --data.`)
  }
  const found = await client.query("select 1 from pg_database where datname = 'asuo'")
  if (found.rowCount === 0) await client.query('create database asuo')
  return { lost, release: () => client.end() }
}
