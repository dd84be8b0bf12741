import { spawn } from 'node:child_process'

export interface StepResult {
  readonly code: number
  readonly output: string
}

/** Runs a command, shows what it prints and keeps it; a command that cannot start answers code 127. Told to end, it ends what it started first. */
export const runStep = (command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<StepResult> =>
  new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
    let output = ''
    const hear = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString()
      to.write(chunk)
    }
    child.stdout.on('data', hear(process.stdout))
    child.stderr.on('data', hear(process.stderr))
    const told = () => {
      child.once('close', () => process.exit(143))
      child.kill('SIGTERM')
    }
    process.once('SIGTERM', told)
    child.once('close', () => process.off('SIGTERM', told))
    child.once('error', (why) => done({ code: 127, output: `${output}${why.message}\n` }))
    child.once('close', (code) => done({ code: code ?? 1, output }))
  })
