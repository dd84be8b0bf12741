import { expect, it } from 'vitest'
import { articleSearch } from '../../renderer/knowledge/articleSearch.ts'
import { suggestArticles } from '../../renderer/knowledge/suggestArticles.ts'
import { articles } from '../core/shippedArticles.ts'

const { add, find } = articleSearch()
for (const article of articles) add(article)

it("suggests what the ticket's own words find", () => {
  const subject = 'Не подписывается контракт, ошибка построения цепочки сертификатов'

  expect(
    suggestArticles(find, { subject, category: null })
      .slice(0, 3)
      .map(({ id }) => id),
  ).toContain('signature-chain')
})

it.each(['Подводная лодка', 'Подскажите, пожалуйста', ''])(
  'suggests articles of the category where the words find none or say nothing, and then the others: «%s»',
  (subject) => {
    const suggested = suggestArticles(find, { subject, category: 'planning' })
    const planning = articles.filter(({ category }) => category === 'planning').length

    expect(suggested.slice(0, planning).every(({ category }) => category === 'planning')).toBe(true)
    expect(suggested).toHaveLength(articles.length)
  },
)
