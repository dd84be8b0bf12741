/** An error for the log. PostgreSQL's messages may quote values, so of those only the code, the constraint and the stack's frames are told. */
export const toldError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { thrown: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  if (!('severity' in error)) return { name: error.name, message: error.message, frames }
  const { code, constraint, table, column } = error as Error & Record<string, unknown>
  return { name: error.name, code, constraint, table, column, frames }
}
