import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const syncFolder = (folder: string): void => {
  // Windows cannot open a folder; there the rename itself is durable enough.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Returns once the new content is on disk under `path`. Whoever reads meanwhile, or after a crash, finds the old or the new file whole. */
export const replaceFile = (path: string, content: string): void => {
  const draft = `${path}.${process.pid}.new`
  try {
    const handle = openSync(draft, 'w', 0o600)
    try {
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(draft, path)
  } catch (refused) {
    rmSync(draft, { force: true })
    throw refused
  }
  syncFolder(dirname(path))
}
