import { stemmer } from '@orama/stemmers/russian'
import type { Article } from '#core/knowledge/article'

const stemsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .map(stemmer)

const weight = { title: 3, keywords: 2, steps: 1 } as const

const part = (article: Article, kind: keyof typeof weight): string => (kind === 'title' ? article.title : article[kind].join(' '))

const scoreOf = (article: Article, asked: readonly string[]): number => {
  const scores = asked.map((stem) =>
    Math.max(
      0,
      ...(Object.keys(weight) as (keyof typeof weight)[]).map((kind) =>
        stemsOf(part(article, kind)).some((known) => known.startsWith(stem) || stem.startsWith(known)) ? weight[kind] : 0,
      ),
    ),
  )
  return scores.every((score) => score > 0) ? scores.reduce((sum, score) => sum + score, 0) : 0
}

/** Articles in which every word is found, best first; with no words, all of them. Word endings do not matter. */
export const searchArticles = (articles: readonly Article[], typed: string): readonly Article[] => {
  const asked = stemsOf(typed)
  if (asked.length === 0) return articles
  return articles
    .map((article) => ({ article, score: scoreOf(article, asked) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ article }) => article)
}
