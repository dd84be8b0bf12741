import { failure, type Outcome } from '../faults/outcome.ts'
import { type Answers, type RequestName, requests } from './requests.ts'

/**
 * The border between page and desk: an unknown name or an input that does not fit is the fault `malformed` and reaches no answer.
 * What an answer throws is a bug; it goes to `noteBug` and becomes `internal`.
 */
export const answerRequest =
  (answers: Answers, noteBug: (bug: unknown, name: string) => void) =>
  async (name: unknown, input: unknown): Promise<Outcome<unknown>> => {
    if (typeof name !== 'string' || !Object.hasOwn(requests, name)) return failure({ code: 'malformed', where: 'name' })
    const parsed = requests[name as RequestName].input.safeParse(input)
    if (!parsed.success) return failure({ code: 'malformed', where: parsed.error.issues[0]?.path.join('.') ?? '' })
    const answer = answers[name as RequestName] as (input: unknown) => Promise<Outcome<unknown>>
    try {
      return await answer(parsed.data)
    } catch (bug) {
      noteBug(bug, name)
      return failure({ code: 'internal' })
    }
  }
