import type { Fault } from '../faults/fault.ts'
import { failure, type Outcome, success } from '../faults/outcome.ts'

/** Longer than any number or name of a PBX, shorter than anything that would burst a header. */
const longest = 64

/** What people write between digits and nobody dials. */
const written = /[\s()\-–.]/g
const number = /^\+?[\d*#]+$/
const misplacedPlus = /^[\d*#+]+$/
const telephoneName = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i

const unfit = (reason: Extract<Fault, { code: 'numberUnfit' }>['reason']) => failure({ code: 'numberUnfit', reason })

/**
 * What is dialled for something typed or pasted: digits, `*`, `#`, a leading `+`, an extension, or the name of a telephone on our
 * own PBX. Brackets, spaces and dashes of a written number are left out. Everything else is refused, so that nothing typed can
 * become another part of a SIP address.
 */
export function parseDialString(typed: string): Outcome<string> {
  const bare = typed.trim().replace(/^sips?:/i, '')
  const dialled = bare.replace(written, '')
  if (bare.includes('@')) return unfit('address')
  if (dialled === '') return unfit('empty')
  if (Math.max(bare.length, dialled.length) > longest) return unfit('long')
  if (number.test(dialled)) return success(dialled)
  if (misplacedPlus.test(dialled)) return unfit('plus')
  return telephoneName.test(bare) ? success(bare) : unfit('characters')
}
