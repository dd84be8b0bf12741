import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readArticles } from '#core/knowledge/readArticles'
import type { Answers } from '../http/asked.ts'
import { granted } from '../http/judgement.ts'
import { articleFolder } from './articleFolder.ts'

const readFolder = async (folder: string) => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const))
  return readArticles(Object.fromEntries(files)).articles
}

/** Read once, when they are asked for first. */
export const articleAnswers = (): Pick<Answers, 'listArticles'> => {
  let known: ReturnType<typeof readFolder> | null = null
  return {
    listArticles: async ({ query }) => {
      known ??= readFolder(articleFolder())
      const articles = await known
      return granted({ status: 200, body: { items: articles.filter(({ category }) => !query.category || category === query.category) } })
    },
  }
}
