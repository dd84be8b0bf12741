import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'

/** As an administrator does it with the service stopped: the whole data directory, owners and all. */
const copy = (from: string, to: string): void => {
  rmSync(to, { recursive: true, force: true })
  // The database belongs to a user of its own where the service runs as root: `cp -a` keeps that, `cpSync` does not.
  if (spawnSync('cp', ['-a', from, to]).status !== 0) cpSync(from, to, { recursive: true, preserveTimestamps: true })
}

export const backUp = (dataDir: string): void => copy(dataDir, `${dataDir}-backup`)
export const putBack = (dataDir: string): void => copy(`${dataDir}-backup`, dataDir)
export const forgetBackup = (dataDir: string): void => rmSync(`${dataDir}-backup`, { recursive: true, force: true })
