import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CannotStart } from './cannotStart.ts'

export interface Arguments {
  readonly port: number
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly practice: boolean
}

const usage = 'Usage: asuo [--port N] [--data DIR] [--database-url URL] [--practice] | asuo erase … | asuo accesses …'

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

type Environment = Readonly<Record<string, string | undefined>>
type Options = NonNullable<ParseArgsConfig['options']>

/** Parsed by what a command takes; what it does not take is refused with its usage. */
export const parseOptions = <O extends Options>(argv: readonly string[], options: O, how: string) => {
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values
  } catch (refusal) {
    if (!(refusal instanceof Error)) throw refusal
    throw new CannotStart(`${refusal.message.split('. ')[0]}. ${how}`)
  }
}

/** Where the data is, as every command is told. */
export const placeOptions = { data: { type: 'string' }, 'database-url': { type: 'string' } } as const

export const readPlace = (
  values: { readonly data?: string | undefined; readonly 'database-url'?: string | undefined },
  environment: Environment,
): { readonly dataDir: string; readonly databaseUrl: string | null } => ({
  dataDir: values.data ?? 'asuo-data',
  databaseUrl: readUrl(values['database-url'] ?? environment.DATABASE_URL),
})

/** The command line over the environment; a refused one is told in a sentence. */
export const readArguments = (argv: readonly string[], environment: Environment): Arguments => {
  const values = parseOptions(argv, { ...placeOptions, port: { type: 'string' }, practice: { type: 'boolean' } } as const, usage)
  return { port: readPort(values.port), ...readPlace(values, environment), practice: values.practice ?? false }
}
