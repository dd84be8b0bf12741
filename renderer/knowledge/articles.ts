import type { Article } from '#core/knowledge/article'
import { readArticles } from '#core/knowledge/readArticles'

const files = import.meta.glob<string>('../../assets/knowledge/ru/*.md', { eager: true, query: '?raw', import: 'default' })

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

let read: readonly Article[] | null = null

/** The knowledge base that ships with the panel, in the order of its files. Read when it is first asked for, not while the page loads. */
export const articles = (): readonly Article[] => {
  read ??= readArticles(Object.fromEntries(Object.entries(files).map(([path, text]) => [nameOf(path), text]))).articles
  return read
}
