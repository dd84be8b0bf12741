import type { Article } from '#core/knowledge/article'

type Told = Pick<Article, 'title' | 'steps'>

const linesOf = ({ title, steps }: Told): readonly string[] => [title, ...steps.map((step, index) => `${index + 1}. ${step}`)]

/** Whether the article's steps were inserted: what the operator changed since in a few of them leaves them inserted. */
export const hasSteps = (solution: string, article: Told): boolean => {
  const standing = new Set(solution.split('\n').map((line) => line.trim()))
  const lines = linesOf(article)
  return lines.filter((line) => standing.has(line)).length * 2 >= lines.length
}

/** The solution with the article's steps numbered below what was written already; the same steps are not added twice. */
export const withSteps = (solution: string, article: Told): string => {
  if (hasSteps(solution, article)) return solution
  const before = solution.trimEnd()
  return `${before === '' ? '' : `${before}\n\n`}${linesOf(article).join('\n')}`
}
