import { Accordion, TextInput } from '@mantine/core'
import { IconBook } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Article } from '#core/knowledge/article'
import { useText } from '../text/TextProvider.tsx'
import css from './Knowledge.module.css'

type Props = Readonly<{
  typed: string
  type: (typed: string) => void
  found: readonly Article[]
  /** The id of the open article; null while none is. */
  open: string | null
  toggle: (id: string | null) => void
  /** The open article. */
  children: ReactNode
}>

/** Clause 1.7: articles beside the step, found as the operator types. */
export const Knowledge = ({ typed, type, found, open, toggle, children }: Props) => {
  const text = useText().tickets.knowledge
  const place = useRef<HTMLDivElement>(null)
  const isAsked = typed.trim() !== ''
  // An open article is longer than what is left of the column: who searches gets the column for it, who opens one with the mouse keeps
  // his place as far as it goes.
  useEffect(() => {
    if (open === null) return
    if (isAsked) place.current?.scrollIntoView({ block: 'start' })
    else place.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
  }, [open, isAsked])
  return (
    <div ref={place} className={css.knowledge}>
      <TextInput
        type="search"
        label={text.search}
        placeholder={text.hint}
        value={typed}
        leftSection={<IconBook size={18} aria-hidden />}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {found.length === 0 ? (
        <p role="status" className={css.nothing}>
          {text.nothing}
        </p>
      ) : (
        <Accordion
          variant="separated"
          aria-label={text.list}
          chevronPosition="left"
          chevronSize={14}
          transitionDuration={0}
          classNames={{ label: css.title, item: css.item, content: css.content }}
          value={open}
          onChange={toggle}
        >
          {found.map((article) => (
            <Accordion.Item key={article.id} value={article.id}>
              <Accordion.Control>{article.title}</Accordion.Control>
              <Accordion.Panel>{article.id === open && children}</Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </div>
  )
}
