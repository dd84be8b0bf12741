import { z } from 'zod'
import type { Answers, RequestName } from '#core/bridge/requests'
import { success } from '#core/faults/outcome'
import { wordingInForce } from '../../wording/wordingInForce.ts'
import { spaceOf } from '../author.ts'
import type { Workplace } from '../workplace.ts'
import { asAuthor } from './ticketAnswers.ts'

type WordingAnswers = Pick<Answers, Extract<RequestName, `wording.${string}`>>

/** «Формулировки»: the customer's words, as ASUO keeps them in editions. */
export const wordingAnswers = (place: Workplace): WordingAnswers => {
  const { outbox, client } = place
  const inSpace = () => spaceOf(place.author()?.training ?? false)
  const draftName = (language: string) => {
    const author = place.author()
    return `wording draft:${author?.agentId ?? ''}:${author?.training ? 'practice' : 'live'}:${language}`
  }
  return {
    'wording.read': ({ language }) => wordingInForce(place, language),
    'wording.versions': async ({ language }) => {
      const told = await client.ask('listWording', { query: { language, ...inSpace() } })
      return told.ok ? success(told.value.items) : told
    },
    'wording.publish': ({ pack, over }) => client.ask('putWording', { query: inSpace(), body: pack, ifMatch: over }),
    'wording.return': ({ language, version, over, key }) =>
      client.ask('returnWording', { query: inSpace(), body: { language, version }, key, ifMatch: over }),
    'wording.draft': async ({ language }) => success({ draft: outbox.remembered.read(draftName(language), z.json()) }),
    'wording.keepDraft': async ({ language, draft }) =>
      asAuthor(place, () =>
        outbox.write(() => {
          if (draft === null) outbox.remembered.forget(draftName(language))
          else outbox.remembered.write(draftName(language), draft)
          return null
        }),
      ),
  }
}
