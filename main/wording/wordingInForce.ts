import { isDeepStrictEqual } from 'node:util'
import { type WordingEdition, wordingEdition } from '#core/asuo/wording'
import { failure, type Outcome, success } from '#core/faults/outcome'
import type { Settings } from '#core/settings/settings'
import { spaceOf } from '../desk/author.ts'
import type { Workplace } from '../desk/workplace.ts'

/**
 * The edition in force. While ASUO is away, or tells one that this panel cannot read, it is the last one that could be read: a broken pack
 * never reaches an operator. Null where ASUO says that there is none.
 */
export const wordingInForce = async (place: Workplace, language: Settings['language']): Promise<Outcome<WordingEdition | null>> => {
  const { outbox, client } = place
  const author = place.author()
  if (author === null) return failure({ code: 'signInNeeded' })
  const name = `wording:${author.training ? 'practice' : 'real'}:${language}`
  const before = outbox.remembered.read(name, wordingEdition)
  const told = await client.ask('getWording', { query: { language, ...spaceOf(author.training) } })
  if (told.ok) {
    // Only news is written: whatever listens to the outbox hears of every commit.
    if (!isDeepStrictEqual(before, told.value)) outbox.write(() => outbox.remembered.write(name, told.value))
    return success(told.value)
  }
  if (told.fault.code !== 'notFound') return success(before)
  if (before !== null) outbox.write(() => outbox.remembered.forget(name))
  return success(null)
}
