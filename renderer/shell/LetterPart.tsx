import type { LetterDraft } from '#core/mail/letterDraft'
import type { MailThread } from '#core/mail/mailThread'
import { saidIn, withBody } from '#core/mail/withChange'
import { KnowledgePanel } from '../knowledge/KnowledgePanel.tsx'
import { Composer } from '../mail/Composer.tsx'
import { LetterFiles } from '../mail/LetterFiles.tsx'
import { useLetter } from '../mail/useLetter.ts'

type Props = Readonly<{
  thread: MailThread
  kept: LetterDraft | null
  operator: string
  insertKey: string | null
  sent: (letterId: string) => void
  discarded: (letterId: string) => void
}>

/** The letter that is written, with the knowledge base for its steps. */
export const LetterPart = ({ thread, kept, operator, insertKey, sent, discarded }: Props) => {
  const letter = useLetter(thread, kept, operator, sent)
  const { draft, ticket, send } = letter
  const body = saidIn(draft)
  return (
    <Composer
      letter={letter}
      files={<LetterFiles files={draft.files} attach={letter.attach} detach={letter.detach} />}
      help={
        <KnowledgePanel
          matter={{ subject: ticket.subject, category: null }}
          solution={/^\d+[.)]$/.test(body) ? '' : body}
          change={(solution) => send({ type: 'letter.changed', change: { text: withBody({ draft, ticket, operator }, solution) } })}
          explained={0}
          insertKey={insertKey}
        />
      }
      discard={() => void letter.discard().then((gone) => gone.ok && discarded(draft.letterId))}
    />
  )
}
