import { granted, type Judgement, refused } from './judgement.ts'

/** An opaque mark of where a page ended: the sort value and, where that may repeat, the id of its last row. */
export interface Mark {
  readonly after: string
  readonly id: string
}

export const wholeNumber = /^\d{1,15}$/
export const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const id = /^\d{0,15}$/

export const cursorOf = (mark: Mark): string => Buffer.from(JSON.stringify([mark.after, mark.id])).toString('base64url')

/** Cursors come back from outside: a forged one must not reach the storage. */
export const readCursor = (cursor: string | undefined, shape: RegExp): Judgement<Mark | null> => {
  if (cursor === undefined) return granted(null)
  try {
    const [after, last] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    if (typeof after === 'string' && typeof last === 'string' && shape.test(after) && id.test(last)) return granted({ after, id: last })
  } catch {
    // Falls through: whatever it was, it is not one of ours.
  }
  return refused('malformed', 'The cursor is not one of this list')
}
