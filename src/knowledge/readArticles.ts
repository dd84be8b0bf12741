import type { Article } from './article.ts'
import type { ArticleProblem } from './articleProblem.ts'
import { readArticle } from './readArticle.ts'

export interface ReadArticles {
  readonly articles: readonly Article[]
  readonly problems: readonly (ArticleProblem & { readonly file: string })[]
}

/** Reads a folder of articles, file name (`sign-in.md`) → text, in the order given. A file with a problem is left out: the rest serve the caller. */
export const readArticles = (files: Readonly<Record<string, string>>): ReadArticles => {
  const articles: Article[] = []
  const problems: (ArticleProblem & { file: string })[] = []
  for (const [file, text] of Object.entries(files)) {
    const reading = readArticle(text)
    if (!reading.ok) problems.push(...reading.problems.map((problem) => ({ ...problem, file })))
    else if (`${reading.article.id}.md` !== file) problems.push({ file, code: 'otherName', where: reading.article.id })
    else articles.push(reading.article)
  }
  return { articles, problems }
}
