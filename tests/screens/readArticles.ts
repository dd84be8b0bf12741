import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, article } from '../../renderer/knowledge/article.ts'

const folder = join(import.meta.dirname, '../../assets/knowledge')

/** The knowledge base that ships, each file held against its schema. */
export const articles: readonly Article[] = readdirSync(folder).map((file) =>
  article.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
)
