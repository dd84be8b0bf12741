import { join } from 'node:path'
import type { Logger } from 'pino'
import { findBinaries } from './binaries.ts'
import { type ClusterPlace, initialise, prepareDataDir, readPassword } from './clusterFiles.ts'
import { addressOf, adoptServer, type HeldServer, launchServer, stopServer } from './clusterServer.ts'
import { findDatabaseUser } from './databaseUser.ts'
import { keepServing } from './keepServing.ts'
import { lockDataDir } from './lockDataDir.ts'

/** An embedded PostgreSQL that this process alone uses, starts again where it ends, and ends itself. */
export interface Cluster {
  /** Of the database `asuo`; the same for life. */
  readonly url: string
  close(): Promise<void>
}

const placeOf = async (dataDir: string): Promise<ClusterPlace> => {
  const user = await findDatabaseUser()
  await prepareDataDir(dataDir, user)
  const binaries = await findBinaries(dataDir, user)
  return { dataDir, files: join(dataDir, 'cluster'), binaries, user, password: await readPassword(dataDir) }
}

const reviveAt = async (place: ClusterPlace, port: number): Promise<HeldServer> => {
  const server = (await adoptServer(place)) ?? (await launchServer(place, port))
  if (server.port === port) return server
  // Another service had the data for a moment and left its server behind, under an address nobody here knows.
  await stopServer(place)
  await server.claim.release()
  throw new Error(`PostgreSQL came back on port ${server.port} instead of ${port}`)
}

/**
 * Starts the database of a data directory, or adopts the one a killed service left behind. A directory that another living
 * service uses is refused.
 */
export const openCluster = async (dataDir: string, log: Logger): Promise<Cluster> => {
  const place = await placeOf(dataDir)
  const unlock = lockDataDir(dataDir)
  try {
    return await openLocked(place, unlock, log)
  } catch (refusal) {
    unlock()
    throw refusal
  }
}

const openLocked = async (place: ClusterPlace, unlock: () => void, log: Logger): Promise<Cluster> => {
  await initialise(place)
  const { port, claim } = (await adoptServer(place)) ?? (await launchServer(place))
  const serving = keepServing(claim, async () => (await reviveAt(place, port)).claim, log)
  return {
    url: addressOf(place.password, port, 'asuo'),
    close: async () => {
      const held = await serving.stop()
      // While the claim is held nobody else takes over a server that is about to end.
      await stopServer(place)
      await held?.release()
      unlock()
    },
  }
}
