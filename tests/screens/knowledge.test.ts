import { expect, it } from 'vitest'
import { searchArticles } from '../../renderer/knowledge/searchArticles.ts'
import { withSteps } from '../../renderer/knowledge/withSteps.ts'
import { articleFiles, articleFolder } from '../../scripts/knowledge/articleFiles.ts'
import { readArticles } from '../../src/knowledge/readArticles.ts'

const { articles } = readArticles(articleFiles(articleFolder))

it('finds an article whatever the endings of the words', () => {
  expect(searchArticles(articles, 'контракты не подписываются')[0]?.id).toBe('contract-not-signed')
})

it('finds nothing rather than something else', () => {
  expect(searchArticles(articles, 'подводная лодка')).toEqual([])
})

it('adds numbered steps below what is written already', () => {
  expect(withSteps('Проверено', { title: 'Вход', steps: ['Раз', 'Два'] })).toBe('Проверено\n\nВход\n1. Раз\n2. Два')
})
