import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** A process that opens an outbox and ends itself by kill -9 before the Nth time it moves, copies or removes a file. Arguments: N, profile. */
const [nth, profile = ''] = process.argv.slice(2)
let left = Number(nth)
const dying = <A extends unknown[], R>(touch: (...given: A) => R) => {
  return (...given: A): R => {
    left -= 1
    if (left === 0) process.kill(process.pid, 'SIGKILL')
    return touch(...given)
  }
}
Object.assign(fs, { renameSync: dying(fs.renameSync), copyFileSync: dying(fs.copyFileSync), rmSync: dying(fs.rmSync) })
syncBuiltinESMExports()

const { openOutboxFile } = await import('../../main/outbox/openOutboxFile.ts')
openOutboxFile(profile, Date.now()).database.close()
