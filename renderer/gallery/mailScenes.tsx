import type { ReactNode } from 'react'
import type { EmailTemplate } from '#core/asuo/email'
import { letterLacks } from '#core/mail/letterLacks'
import type { MailThread, MailView } from '#core/mail/mailThread'
import { newDraft } from '#core/mail/newDraft'
import { letterText } from '#core/mail/withChange'
import { KnowledgePanel } from '../knowledge/KnowledgePanel.tsx'
import { Composer } from '../mail/Composer.tsx'
import { GatewayNote } from '../mail/GatewayNote.tsx'
import { LetterFiles } from '../mail/LetterFiles.tsx'
import { LetterSent } from '../mail/LetterSent.tsx'
import { letterTicketOf } from '../mail/letterTicketOf.ts'
import { Mail } from '../mail/Mail.tsx'
import { MailActions } from '../mail/MailActions.tsx'
import { MailList } from '../mail/MailList.tsx'
import { OpenByNumber } from '../mail/OpenByNumber.tsx'
import { OtherDrafts } from '../mail/OtherDrafts.tsx'
import { ReplyDecision } from '../mail/ReplyDecision.tsx'
import { Thread } from '../mail/Thread.tsx'
import { DeskFrame } from '../shell/DeskFrame.tsx'
import { Navigation } from '../status/Navigation.tsx'
import { TicketCard } from '../tickets/TicketCard.tsx'
import { StripScene } from './DeskScene.tsx'
import { listed, replied, silent, working } from './mailScene.ts'
import type { MailSceneName } from './sceneNames.ts'

const nothing = () => {}
const operator = 'Иван Петров'

const page = (children: ReactNode, list = listed, view: MailView = 'waiting') => (
  <DeskFrame
    scrolls={false}
    status={<StripScene />}
    navigation={<Navigation pages={['desk', 'mail', 'training', 'board']} current="mail" practice unseen={0} unanswered={3} />}
  >
    <Mail
      notes={
        <GatewayNote
          gateway={{
            sending: { state: 'failing', since: '2026-11-26T08:00:00Z' },
            receiving: { state: 'working', since: '2026-11-26T08:00:00Z' },
            queued: 2,
          }}
          practice={false}
        />
      }
      list={
        <MailList
          view={view}
          asked={{ state: 'answered', last: { items: [...list], nextCursor: null }, fault: null }}
          drafts={['SP-4217']}
          chosen="SP-4217"
          choose={nothing}
          open={nothing}
          showMore={nothing}
          byNumber={
            <>
              <OpenByNumber open={nothing} />
              <OtherDrafts drafts={['SP-4217', 'SP-4230']} mails={list} open={nothing} />
            </>
          }
        />
      }
    >
      {children}
    </Mail>
  </DeskFrame>
)

const conversation = (thread: MailThread, decision: ReactNode = null) => (
  <Thread
    thread={thread}
    card={<TicketCard ticket={thread.ticket} />}
    decision={decision}
    actionsOf={({ direction, id }) =>
      direction === 'inbound' && (
        <MailActions done={id === 'a3' ? 'settled' : null} settle={decision === null ? nothing : null} separate={nothing} />
      )
    }
    takeFile={nothing}
    takeBack={nothing}
    notes={null}
  />
)

const composer = (thread: MailThread, template: EmailTemplate, body = '') => {
  const ticket = letterTicketOf(thread)
  const blank = newDraft({ letterId: 'l1', ticket, operator, to: 'irina.kuznetsova@sosnovka.example', answers: null })
  const draft = {
    ...blank,
    template,
    text: letterText(template, ticket, operator, body),
    files: [{ id: 'f1', name: 'Инструкция по переустановке плагина.pdf', size: 1_400_000 }],
  }
  const letter = {
    draft,
    ticket,
    fault: null,
    lacks: letterLacks(draft, ticket),
    isToStranger: false,
    isTouched: true,
    isSending: false,
    saved: 'saved' as const,
    send: nothing,
  }
  return (
    <Composer
      letter={letter}
      files={<LetterFiles files={draft.files} attach={async () => null} detach={async () => null} />}
      help={
        <KnowledgePanel matter={{ subject: ticket.subject, category: null }} solution="" change={nothing} explained={0} insertKey="F9" />
      }
      discard={nothing}
    />
  )
}

const beside = (left: ReactNode, right: ReactNode) => (
  <>
    {left}
    {right}
  </>
)

/** «Письма»; each of literal props. */
export const mailScenes: Readonly<Record<MailSceneName, () => ReactNode>> = {
  mail: () =>
    page(
      beside(
        conversation(working),
        composer(working, 'answer', '1. Переустановите плагин.\n2. Проверьте, что вы выбрали действующий сертификат.'),
      ),
    ),
  mailUntouched: () => page(beside(conversation(working), composer(working, 'answer'))),
  mailEscalating: () => page(beside(conversation(working), composer(working, 'escalated'))),
  mailRefusing: () => page(beside(conversation(working), composer(working, 'refused'))),
  mailReplied: () =>
    page(
      beside(
        conversation(replied, <ReplyDecision reading="yes" isUnderWay={false} decide={nothing} />),
        composer(replied, 'resolution_check'),
      ),
    ),
  mailSilent: () => page(beside(conversation(silent), <LetterSent another={nothing} />)),
  mailEmpty: () => page(null, []),
}
