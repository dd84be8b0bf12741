import { z } from 'zod'

/** A row of the bridge's table: what the page sends, and what it gets. */
export interface RequestShape<Input extends z.ZodType, Output> {
  readonly input: Input
  /** Never read at run time: carries the output's type. */
  readonly output?: Output
}

export const request =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): RequestShape<Input, Output> => ({ input })

export const nothing = z.null()
