import { articleList, articleQuery } from '../articleList.ts'
import type { Operation } from '../operation.ts'

/** What the first line may tell a caller, for panels and programs that do not carry the articles themselves. */
export const articleOperations = {
  listArticles: {
    method: 'GET',
    path: '/articles',
    tag: 'system',
    summary: 'Articles of the knowledge base, as this service was started with them',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    query: articleQuery,
    answers: { 200: articleList },
  },
} as const satisfies Readonly<Record<string, Operation>>
