import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const cli = new URL('../../services/asuo/cli.ts', import.meta.url).pathname
const run = promisify(execFile)

/** What a command of ASUO that is run once says, its exit code with it. */
export const commandOf = async (...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> => {
  try {
    const { stdout } = await run(process.execPath, [cli, ...args])
    return { code: 0, said: stdout.trim() }
  } catch (refused) {
    const { code, stderr } = refused as { readonly code: number; readonly stderr: string }
    return { code, said: stderr.trim() }
  }
}
