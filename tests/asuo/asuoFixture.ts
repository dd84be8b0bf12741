import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AsuoOptions, type RunningAsuo, startAsuo } from '../../services/asuo/start.ts'
import { AsuoClient } from './AsuoClient.ts'
import { contractWatch } from './contractWatch.ts'

export interface AsuoFixture {
  /** Up to and including `/v1`; changes with a restart. */
  url(): string
  readonly dataDir: string
  /** A client signed in as one of the practice accounts: operator, operator2, trainee, lead, service. */
  as(login: string, password?: string): Promise<AsuoClient>
  anonymous(): AsuoClient
  /** Ends the service and its database; `start` brings both back on the same data and the same port. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Ends everything and removes the data; throws where any answer since was beyond the contract. */
  close(): Promise<void>
}

export type FixtureOptions = Partial<Pick<AsuoOptions, 'practice' | 'clock' | 'firstLead' | 'log' | 'mail' | 'privacy' | 'signIn'>>

export const signIn = async (url: string, login: string, password = 'practice'): Promise<AsuoClient> => {
  const { accessToken } = await new AsuoClient(url, null).ask('createSession', { body: { login, password } })
  return new AsuoClient(url, accessToken)
}

/** ASUO on an embedded PostgreSQL of its own in a temporary folder, with the practice accounts unless told otherwise. */
export const startAsuoFixture = async (options: FixtureOptions = {}): Promise<AsuoFixture> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'asuo-'))
  const begin = (port: number) => startAsuo({ port, dataDir, practice: true, ...options })
  let running: RunningAsuo = await begin(0)
  const { url } = running
  return {
    url: () => url,
    dataDir,
    as: (login, password) => signIn(url, login, password),
    anonymous: () => new AsuoClient(url, null),
    stop: () => running.close(),
    start: async () => {
      running = await begin(Number(new URL(url).port))
    },
    close: async () => {
      await running.close()
      await rm(dataDir, { recursive: true, force: true })
      assert.deepEqual(contractWatch.breaches(), [], 'ASUO answered beyond its contract')
    },
  }
}
