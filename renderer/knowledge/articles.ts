import { type Article, article } from './article.ts'

const files = import.meta.glob('../../assets/knowledge/*.json', { eager: true, import: 'default' })

/** The knowledge base that ships with the panel, in the order of its files. */
export const articles: readonly Article[] = Object.values(files).map((file) => article.parse(file))
