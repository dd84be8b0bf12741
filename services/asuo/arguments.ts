import { parseArgs } from 'node:util'
import { CannotStart } from './cannotStart.ts'

export interface Arguments {
  readonly port: number
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly practice: boolean
}

const usage = 'Usage: asuo [--port N] [--data DIR] [--database-url URL] [--practice]'

const readPort = (text: string | undefined): number => {
  const port = Number(text ?? '8780')
  if (!/^\d+$/.test(text ?? '8780') || port > 65_535) throw new CannotStart(`--port ${text} is not a port: give a number from 0 to 65535.`)
  return port
}

const readUrl = (text: string | undefined): string | null => {
  if (text === undefined || text === '') return null
  if (/^postgres(ql)?:\/\/\S+$/.test(text)) return text
  throw new CannotStart(
    'The database address is not of the form postgres://user:password@host:port/database: correct --database-url or DATABASE_URL.',
  )
}

/** The command line over the environment; a refused one is told in a sentence. */
export const readArguments = (argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Arguments => {
  const options = {
    port: { type: 'string' },
    data: { type: 'string' },
    'database-url': { type: 'string' },
    practice: { type: 'boolean' },
  } as const
  try {
    const { values } = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false })
    return {
      port: readPort(values.port),
      dataDir: values.data ?? 'asuo-data',
      databaseUrl: readUrl(values['database-url'] ?? environment.DATABASE_URL),
      practice: values.practice ?? false,
    }
  } catch (refusal) {
    if (refusal instanceof CannotStart || !(refusal instanceof Error)) throw refusal
    throw new CannotStart(`${refusal.message.split('. ')[0]}. ${usage}`)
  }
}
