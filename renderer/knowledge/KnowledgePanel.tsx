import { useState } from 'react'
import type { Article } from '#core/knowledge/article'
import { articles } from './articles.ts'
import { Knowledge } from './Knowledge.tsx'
import { searchArticles } from './searchArticles.ts'
import { withSteps } from './withSteps.ts'

const shown = 5

type Props = Readonly<{ solution: string; change: ((solution: string) => void) | null }>

/** The knowledge base bound to the solution that is being written. */
export const KnowledgePanel = ({ solution, change }: Props) => {
  const [typed, type] = useState('')
  const insert = change && ((article: Article) => change(withSteps(solution, article)))
  return <Knowledge typed={typed} type={type} found={searchArticles(articles(), typed).slice(0, shown)} insert={insert} />
}
