import { existsSync, renameSync } from 'node:fs'
import { basename } from 'node:path'

/** Renames a damaged file to `….damaged-<UTC time>` beside itself, as evidence. Returns the new name without its folder. */
export const setAside = (path: string, now: number): string => {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-')
  const free = ['', ...Array.from({ length: 100 }, (_, number) => `-${number + 2}`)].find(
    (end) => !existsSync(`${path}.damaged-${stamp}${end}`),
  )
  const kept = `${path}.damaged-${stamp}${free ?? ''}`
  renameSync(path, kept)
  return basename(kept)
}
