import { createHash } from 'node:crypto'
import { chmodSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const folderName = 'asuo'
const isOpenToOthers = (folder: string): boolean => (statSync(folder).mode & 0o001) !== 0

const isReachable = (folder: string): boolean => {
  for (let at = folder; ; at = dirname(at)) {
    if (!isOpenToOthers(at)) return false
    if (at === dirname(at)) return true
  }
}

/**
 * Where the embedded ASUO keeps its data: in the profile. As root the database runs as a system user of its own, who must be able to
 * walk there; the profile is opened for walking through only (its files stay closed), and one that lies under a closed home
 * has its data under /var/lib instead.
 */
export const databaseFolder = (profile: string, isRoot: boolean): string => {
  if (!isRoot) return join(profile, folderName)
  if (isReachable(dirname(profile))) {
    chmodSync(profile, (statSync(profile).mode & 0o777) | 0o011)
    return join(profile, folderName)
  }
  const name = createHash('sha256').update(profile).digest('hex').slice(0, 16)
  return join('/var/lib/operator-panel', name)
}
