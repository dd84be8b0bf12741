import { useState } from 'react'
import { isFinal } from '#core/asuo/ticketStatus'
import { answerToDecide, isUnanswered } from '#core/mail/answerToDecide'
import type { LetterDraft } from '#core/mail/letterDraft'
import type { WaitingLetter } from '#core/mail/mailThread'
import { replyReading } from '#core/mail/replyReading'
import { FaultNote } from '../kit/FaultNote.tsx'
import { LetterSent } from '../mail/LetterSent.tsx'
import css from '../mail/Mail.module.css'
import { MailActions } from '../mail/MailActions.tsx'
import { wishNothing } from '../mail/mailStore.ts'
import { ReplyDecision } from '../mail/ReplyDecision.tsx'
import { canBeSeparated } from '../mail/separate.ts'
import { Thread } from '../mail/Thread.tsx'
import { useMailDeeds } from '../mail/useMailDeeds.ts'
import { useThread } from '../mail/useThread.ts'
import { useText } from '../text/TextProvider.tsx'
import { TicketCard } from '../tickets/TicketCard.tsx'
import { LetterPart } from './LetterPart.tsx'

type Props = Readonly<{ uin: string; operator: string; insertKey: string | null }>

/** A conversation and the letter that answers it. */
export const ThreadPart = ({ uin, operator, insertKey }: Props) => {
  const text = useText().mail
  const { last: thread, fault } = useThread(uin)
  /** `gone`: letters that were sent or thrown away here; `returned`: the draft a refused one became. The conversation was perhaps read before that. */
  const [letters, note] = useState({ nth: 0, isSent: false, gone: [] as readonly string[], returned: null as LetterDraft | null })
  const deeds = useMailDeeds(uin)
  if (thread === null) {
    return fault === null ? (
      <p role="status" className={css.hint}>
        {text.thread.opening}
      </p>
    ) : (
      <FaultNote fault={fault} />
    )
  }
  const { ticket, draft, settled } = thread
  const mails = ticket.emails ?? []
  const answer = answerToDecide(ticket, mails)
  const another = (gone: string | null) =>
    note(({ nth, gone: before }) => ({ nth: nth + 1, isSent: false, gone: gone === null ? before : [...before, gone], returned: null }))
  const sent = (letterId: string) => {
    wishNothing()
    note(({ nth, gone }) => ({ nth, isSent: true, gone: [...gone, letterId], returned: null }))
  }
  const withdraw = async ({ letterId, inReplyTo }: WaitingLetter) => {
    const answered = mails.find(({ messageId }) => messageId === inReplyTo)
    const returned = await deeds.withdraw(letterId, answered === undefined ? null : { emailId: answered.id, messageId: answered.messageId })
    if (returned !== null) note(({ nth, gone }) => ({ nth: nth + 1, isSent: false, gone, returned }))
  }
  const trouble = deeds.fault ?? fault
  return (
    <>
      <Thread
        thread={thread}
        card={<TicketCard ticket={ticket} />}
        decision={
          answer !== null && (
            <ReplyDecision
              reading={replyReading(answer.body)}
              isUnderWay={deeds.decided === answer.id}
              decide={(decision) => deeds.decide(answer, decision)}
            />
          )
        }
        actionsOf={(mail) =>
          mail.direction === 'inbound' &&
          !mail.automatic &&
          !isFinal(ticket.status) &&
          isUnanswered(mail, mails) && (
            <MailActions
              done={deeds.done[mail.id] ?? (settled.includes(mail.id) ? 'settled' : null)}
              settle={mail.id === answer?.id ? null : () => deeds.settle(mail)}
              separate={canBeSeparated(mail) ? () => deeds.separate(mail, ticket, mail.id !== answer?.id) : null}
            />
          )
        }
        takeFile={(mail, id, name) => void deeds.takeFile(mail, id, name)}
        takeBack={(letter) => void withdraw(letter)}
        notes={
          <>
            {trouble !== null && <FaultNote fault={trouble} />}
            {deeds.takenFile !== null && (
              <p role="status" className={css.hint}>
                {text.thread.fileTaken(deeds.takenFile)}
              </p>
            )}
          </>
        }
      />
      {letters.isSent ? (
        <LetterSent another={() => another(null)} />
      ) : (
        <LetterPart
          key={letters.nth}
          thread={thread}
          kept={letters.returned ?? (draft !== null && letters.gone.includes(draft.letterId) ? null : draft)}
          operator={operator}
          insertKey={insertKey}
          sent={sent}
          discarded={another}
        />
      )}
    </>
  )
}
