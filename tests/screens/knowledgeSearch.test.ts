import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { articleSearch } from '../../renderer/knowledge/articleSearch.ts'
import { otherLayout } from '../../renderer/knowledge/otherLayout.ts'
import { articles } from '../core/shippedArticles.ts'

const { add, find } = articleSearch()
for (const article of articles) add(article)

/**
 * What operators type, and the article it is about: `form` another form of the words, `typo`, `layout` of the keyboard, `part` of a word.
 * The `unseen` ones were written when the search stood, and nothing was changed after them.
 */
const queries = readFileSync(join(import.meta.dirname, 'knowledgeQueries.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [kind: string, typed: string, id: string])

const isFound = (typed: string, id: string, among: number) =>
  find(typed)
    .slice(0, among)
    .some((article) => article.id === id)

describe('the search of the knowledge base', () => {
  it('knows every article the list of queries asks for', () => {
    const known = new Set(articles.map(({ id }) => id))

    expect(queries.filter(([, , id]) => !known.has(id))).toEqual([])
    expect(queries.length).toBeGreaterThanOrEqual(60)
  })

  it.each([
    ['form', 0.95],
    ['typo', 0.95],
    ['layout', 1],
    ['part', 1],
    ['unseen', 0.94],
  ])('finds the article among the first three: %s', (kind, floor) => {
    const own = queries.filter(([each]) => each === kind)
    const missed = own.filter(([, typed, id]) => !isFound(typed, id, 3))
    const first = own.filter(([, typed, id]) => isFound(typed, id, 1)).length
    const rate = 1 - missed.length / own.length
    console.log(`${kind}: ${(rate * 100).toFixed(1)} % of ${own.length} among the first three, ${first} the first`)
    for (const [, typed, id] of missed)
      console.log(
        `  missed: «${typed}» → ${id}, found ${find(typed)
          .slice(0, 3)
          .map((each) => each.id)
          .join(', ')}`,
      )

    expect(rate).toBeGreaterThanOrEqual(floor)
  })

  it.each(['подводная лодка', 'рецепт борща', 'погода на завтра', 'ъъъ', 'xyz', 'билеты в театр', 'ремонт автомобиля'])(
    'finds nothing rather than something else: «%s»',
    (typed) => {
      expect(find(typed).map(({ id }) => id)).toEqual([])
    },
  )

  it('shows every article while nothing is typed', () => {
    expect(find('  ')).toEqual(articles)
  })

  it.each(['как мне', 'подскажите, пожалуйста', 'а'])('shows every article while nothing is said of the matter: «%s»', (typed) => {
    expect(find(typed)).toEqual(articles)
  })

  it('knows the shifted keys of the other layout', () => {
    expect(otherLayout('{}:"<>~')).toBe('хъжэбюё')
  })
})
