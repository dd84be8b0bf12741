import { useEffect, useRef } from 'react'
import { letterBody } from '#core/mail/letterBody'
import type { LetterDraft } from '#core/mail/letterDraft'
import type { MailThread } from '#core/mail/mailThread'
import { letterText } from '#core/mail/withChange'
import { KnowledgePanel } from '../knowledge/KnowledgePanel.tsx'
import { Composer } from '../mail/Composer.tsx'
import { LetterFiles } from '../mail/LetterFiles.tsx'
import { useLetter } from '../mail/useLetter.ts'

type Props = Readonly<{
  thread: MailThread
  kept: LetterDraft | null
  /** The text of a refused letter, to be written on; `nth` counts them. */
  returned: { readonly nth: number; readonly text: string } | null
  operator: string
  insertKey: string | null
  sent: (letterId: string) => void
  discarded: (letterId: string) => void
}>

/** The letter that is written, with the knowledge base for its steps. */
export const LetterPart = ({ thread, kept, returned, operator, insertKey, sent, discarded }: Props) => {
  const letter = useLetter(thread, kept, operator, sent)
  const { draft, ticket, isTouched, send } = letter
  const taken = useRef(0)
  useEffect(() => {
    if (returned === null || returned.nth === taken.current) return
    taken.current = returned.nth
    // What stands there already was typed by somebody, too.
    send({ type: 'letter.changed', change: { text: isTouched ? `${draft.text}\n\n${returned.text}` : returned.text } })
  }, [returned, isTouched, draft.text, send])
  const body = letterBody(draft.text, 'ru')
  return (
    <Composer
      letter={letter}
      files={<LetterFiles files={draft.files} attach={letter.attach} detach={letter.detach} />}
      help={
        <KnowledgePanel
          matter={{ subject: ticket.subject, category: null }}
          solution={/^\d+[.)]$/.test(body) ? '' : body}
          change={(solution) => send({ type: 'letter.changed', change: { text: letterText(draft.template, ticket, operator, solution) } })}
          explained={0}
          insertKey={insertKey}
        />
      }
      discard={() => void letter.discard().then((gone) => gone.ok && discarded(draft.letterId))}
    />
  )
}
