import type { Article } from '#core/knowledge/article'

/** The solution with the article's steps numbered below what was written already. */
export const withSteps = (solution: string, { title, steps }: Pick<Article, 'title' | 'steps'>): string => {
  const numbered = steps.map((step, index) => `${index + 1}. ${step}`).join('\n')
  const before = solution.trimEnd()
  return `${before === '' ? '' : `${before}\n\n`}${title}\n${numbered}`
}
