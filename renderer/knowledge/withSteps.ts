import type { Article } from '#core/knowledge/article'

type Told = Pick<Article, 'title' | 'steps'>

const numbered = ({ title, steps }: Told): string => [title, ...steps.map((step, index) => `${index + 1}. ${step}`)].join('\n')

export const hasSteps = (solution: string, article: Told): boolean => solution.includes(numbered(article))

/** The solution with the article's steps numbered below what was written already; the same steps are not added twice. */
export const withSteps = (solution: string, article: Told): string => {
  if (hasSteps(solution, article)) return solution
  const before = solution.trimEnd()
  return `${before === '' ? '' : `${before}\n\n`}${numbered(article)}`
}
