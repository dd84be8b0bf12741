import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { onFirstKey } from '../kit/firstPress.ts'
import { ArticleView, type Manner } from './ArticleView.tsx'
import { Knowledge } from './Knowledge.tsx'
import { findArticles } from './knowledgeBase.ts'
import { type Matter, suggestArticles } from './suggestArticles.ts'
import { hasSteps, withSteps } from './withSteps.ts'

const shown = 5

type Props = Readonly<{
  matter: Matter
  solution: string
  /** Null where the solution is closed already. */
  change: ((solution: string) => void) | null
  /** How often «Объяснить иначе» was pressed while the question is being solved: the article is then told in plain words (clause 3.6). */
  explained: number
  /** Null where another verb has the key. */
  insertKey: string | null
  /** What stands in the field at first. */
  asked?: string
}>

/** The knowledge base bound to the solution that is being written. */
export const KnowledgePanel = ({ matter, solution, change, explained, insertKey, asked = '' }: Props) => {
  const [typed, type] = useState(asked)
  const [chosen, choose] = useState<{ readonly typed: string; readonly id: string | null } | null>(null)
  const [told, tell] = useState<{ readonly explained: number; readonly manner: Manner } | null>(null)
  const isAsked = typed.trim() !== ''
  const found = (isAsked ? findArticles(typed) : suggestArticles(findArticles, matter)).slice(0, shown)
  // What the operator asked for stands open at once; what the panel only suggests waits to be opened.
  const open = chosen?.typed === typed ? chosen.id : isAsked ? (found[0]?.id ?? null) : null
  const article = found.find(({ id }) => id === open) ?? null
  // His own choice holds until «Объяснить иначе» is pressed again.
  const manner = told?.explained === explained ? told.manner : explained % 2 === 1 ? 'plain' : 'steps'
  const insert = change !== null && article !== null ? () => change(withSteps(solution, article)) : null
  useHotkeys(insertKey !== null && insert !== null ? [[insertKey, onFirstKey(insert)]] : [], [])
  return (
    <Knowledge typed={typed} type={type} found={found} open={open} toggle={(id) => choose({ typed, id })}>
      {article !== null && (
        <ArticleView
          article={article}
          manner={manner}
          explain={(own) => tell({ explained, manner: own })}
          insert={insert}
          isInserted={hasSteps(solution, article)}
          insertKey={insertKey}
        />
      )}
    </Knowledge>
  )
}
