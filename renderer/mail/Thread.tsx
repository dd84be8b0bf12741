import type { ReactNode } from 'react'
import type { Email } from '#core/asuo/email'
import { isStranger } from '#core/mail/isStranger'
import type { MailThread, WaitingLetter } from '#core/mail/mailThread'
import { Pane } from '../kit/Pane.tsx'
import { useText } from '../text/TextProvider.tsx'
import { LetterCard } from './LetterCard.tsx'
import css from './Thread.module.css'
import { ThreadFacts } from './ThreadFacts.tsx'
import { WaitingCard } from './WaitingCard.tsx'

type Props = Readonly<{
  thread: MailThread
  /** The ticket as the rest of the panel shows it. */
  card: ReactNode
  /** What is asked of the operator about the last mail. */
  decision: ReactNode
  /** What may be done with a mail that came. */
  actionsOf: (mail: Email) => ReactNode
  takeFile: (mail: Email, attachmentId: string, name: string) => void
  takeBack: (letter: WaitingLetter) => void
  /** What went wrong, what was done. */
  notes: ReactNode
}>

/** The conversation about a ticket, the latest on top: what waits on this desk, then every mail. */
export const Thread = ({ thread, card, decision, actionsOf, takeFile, takeBack, notes }: Props) => {
  const text = useText().mail.thread
  const { ticket, isFromDisk, waiting, refusedActs } = thread
  const mails = ticket.emails ?? []
  return (
    <Pane name={text.of(ticket.uin)}>
      {isFromDisk && (
        <p role="status" className={css.soft}>
          {text.fromDisk}
        </p>
      )}
      <details className={css.ticket}>
        <summary>{`${text.ticket} ${ticket.uin}: ${ticket.subject}`}</summary>
        {card}
      </details>
      <ThreadFacts ticket={ticket} />
      {decision}
      {refusedActs.length > 0 && (
        <p role="status" className={css.error}>
          {text.actRefused}
        </p>
      )}
      {notes}
      <ol className={css.mails} aria-label={text.region}>
        {waiting.toReversed().map((letter) => (
          <li key={letter.letterId}>
            <WaitingCard letter={letter} takeBack={() => takeBack(letter)} />
          </li>
        ))}
        {mails.toReversed().map((mail) => (
          <li key={mail.id}>
            <LetterCard
              mail={mail}
              isStranger={mail.direction === 'inbound' && isStranger(mail.from, ticket.caller.email ?? null, mails)}
              actions={actionsOf(mail)}
              takeFile={(id, name) => takeFile(mail, id, name)}
            />
          </li>
        ))}
      </ol>
    </Pane>
  )
}
