import { type Article, articleFields, articleSections } from './article.ts'
import type { ArticleProblem } from './articleProblem.ts'
import { readFrontMatter } from './frontMatter.ts'
import { headings, readSections } from './readSections.ts'

export type ArticleReading =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly problems: readonly ArticleProblem[] }

const headingOf = (name: string): string => (name in headings ? headings[name as keyof typeof headings] : name)

/** Reads one file of `assets/knowledge` (docs/knowledge.md). All that is wrong with it is named at once; a file with a problem is no article. */
export const readArticle = (text: string): ArticleReading => {
  const front = readFrontMatter(text)
  const sections = readSections(front.body)
  const fields = articleFields.safeParse(front.fields)
  const content = articleSections.safeParse(sections.found)
  const places = (misfit: { issues: readonly { path: readonly PropertyKey[]; keys?: readonly string[] }[] } | undefined) =>
    new Set(misfit?.issues.flatMap(({ path, keys }) => (path.length > 0 ? [String(path[0])] : (keys ?? []))) ?? [])
  const problems: ArticleProblem[] = [
    ...front.problems,
    ...(front.problems.some(({ code }) => code === 'noFrontMatter')
      ? []
      : [...places(fields.error)].map((where) => ({ code: 'wrongField' as const, where }))),
    ...sections.problems,
    ...[...places(content.error)].map((where) => ({ code: 'wrongSection' as const, where: headingOf(where) })),
  ]
  return problems.length === 0 && fields.success && content.success
    ? { ok: true, article: { ...fields.data, ...content.data } }
    : { ok: false, problems }
}
