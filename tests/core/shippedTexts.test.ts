import { describe, expect, it } from 'vitest'
import { filledPhrase } from '#core/wording/spokenPhrases'
import { wordingPack } from '#core/wording/wordingPack'
import ru from '../../assets/wording/ru.json' with { type: 'json' }
import { checkManner } from '../../src/regulation/text/checkLetter.ts'
import { articles } from './shippedArticles.ts'

const spoken = {
  operator: 'Иван Петров',
  isOutgoing: false,
  hour: 10,
  queueWaitMs: 75_000,
  callerName: 'Анна Сергеевна',
  number: 'SP-4217',
  spokenNumber: 'эс-пэ, сорок два — семнадцать',
  subject: 'Не подписывается контракт',
  redirectTo: 'Региональный центр сертификации',
}

const blamed = (texts: readonly string[]) =>
  texts.flatMap((text) => checkManner(text).map(({ reason, place }) => `${reason}: ${text.slice(place?.from, place?.to)} — ${text}`))

describe('what the panel gives an operator to say or to send', () => {
  it('is blamed by no rule: phrases of the script', () => {
    const pack = wordingPack.parse(ru)
    const said = Object.values(pack.phrases).flatMap(({ say, otherwise }) =>
      [say, otherwise].map((phrase) => filledPhrase(pack, phrase, spoken)),
    )

    expect(blamed(said)).toEqual([])
  })

  it('is blamed by no rule: steps, plain words and questions of the articles', () => {
    expect(blamed(articles.flatMap(({ title, steps, plain, toAsk }) => [title, ...steps, ...plain, ...toAsk]))).toEqual([])
  })
})
