import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { admitLoopback } from './admitLoopback.ts'
import { readScenarios } from './caller/readScenarios.ts'
import { TrainingLine } from './TrainingLine.ts'

const usage = 'use: training-line [--port 0..65535] [--origin URL]… [--call SCENARIO]'
const assets = fileURLToPath(new URL('../../assets', import.meta.url))

const given = z.object({
  port: z.coerce.number().int().min(0).max(65_535).default(0),
  origin: z.array(z.string()).default([]),
  call: z.string().optional(),
})

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}

function readArguments(): z.infer<typeof given> {
  try {
    const options = { port: { type: 'string' }, origin: { type: 'string', multiple: true }, call: { type: 'string' } } as const
    return given.parse(parseArgs({ options }).values)
  } catch (error) {
    const why = error instanceof z.ZodError ? `--${error.issues[0]?.path[0]?.toString()} does not fit` : (error as Error).message
    return refuse(`Refused: ${why}; ${usage}`)
  }
}

const { port, origin, call } = readArguments()
const scenarios = readScenarios(assets)
if (call !== undefined && !scenarios.some(({ id }) => id === call))
  refuse(`There is no scenario ${call}; there are: ${scenarios.map(({ id }) => id).join(', ')}`)

const admits = origin.length === 0 ? admitLoopback : (asked: string | undefined) => asked !== undefined && origin.includes(asked)
const line = await TrainingLine.open({ port, scenarios, voices: join(assets, 'voices'), admits, ringAfterMs: 1_500 }).catch(
  (error: NodeJS.ErrnoException) =>
    refuse(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken: choose another one with --port.`
        : `The training line did not open: ${error.message}`,
    ),
)

if (call !== undefined) line.onRegistered(() => void line.call(call))
const end = () => void line.close().then(() => process.exit(0))
process.once('SIGTERM', end)
process.once('SIGINT', end)
process.stdout.write(`Training line ready: ${line.server} user ${line.account.user} password ${line.account.password}\n`)
