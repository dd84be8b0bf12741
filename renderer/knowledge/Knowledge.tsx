import { Accordion, Button, TextInput } from '@mantine/core'
import { IconBook } from '@tabler/icons-react'
import type { Article } from '#core/knowledge/article'
import { useText } from '../text/TextProvider.tsx'
import css from './Knowledge.module.css'

type Props = Readonly<{
  typed: string
  type: (typed: string) => void
  found: readonly Article[]
  /** Null where the solution is closed already. */
  insert: ((article: Article) => void) | null
}>

/** Clause 1.7: articles beside the step, told step by step. */
export const Knowledge = ({ typed, type, found, insert }: Props) => {
  const text = useText().tickets.knowledge
  return (
    <div className={css.knowledge}>
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
          classNames={{ label: css.title, item: css.item }}
        >
          {found.map((article) => (
            <Accordion.Item key={article.id} value={article.id}>
              <Accordion.Control>{article.title}</Accordion.Control>
              <Accordion.Panel>
                <ol className={css.steps}>
                  {article.steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
                {insert !== null && (
                  <Button size="compact-md" variant="default" onClick={() => insert(article)}>
                    {text.insert}
                  </Button>
                )}
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </div>
  )
}
