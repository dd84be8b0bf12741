import { useMachine } from '@xstate/react'
import { useEffect, useState } from 'react'
import type { EmailTemplate } from '#core/asuo/email'
import type { PanelBridge } from '#core/bridge/panelBridge'
import { isUnanswered } from '#core/mail/answerToDecide'
import { isStranger } from '#core/mail/isStranger'
import { letterActs } from '#core/mail/letterActs'
import type { LetterDraft, LetterFile } from '#core/mail/letterDraft'
import type { LetterEvent } from '#core/mail/letterEvent'
import { letterLacks } from '#core/mail/letterLacks'
import { type LetterPorts, letterMachine } from '#core/mail/letterMachine'
import type { MailThread } from '#core/mail/mailThread'
import { newDraft } from '#core/mail/newDraft'
import { whomToAnswer } from '#core/mail/whomToAnswer'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import type { Saved } from '../kit/SavedMark.tsx'
import { letterTicketOf } from './letterTicketOf.ts'
import { useMailStore } from './mailStore.ts'

const portsOf = (bridge: PanelBridge, latest: () => MailThread): LetterPorts => ({
  keep: (draft) => bridge.request('mail.keep', { uin: latest().ticket.uin, draft }),
  send: (draft, ticket) => {
    const { ticket: whole, waiting } = latest()
    const mails = whole.emails ?? []
    const answered = mails.find(({ id }) => id === draft.answers?.emailId)
    // A colleague may answer while this letter waits for ASUO: the caller must not get two.
    const unlessAnswered = answered !== undefined && waiting.length === 0 && isUnanswered(answered, mails)
    return bridge.request('mail.send', {
      uin: ticket.uin,
      letterId: draft.letterId,
      acts: [...letterActs(draft, ticket)],
      letter: {
        template: draft.template,
        to: draft.to.trim(),
        body: draft.text.trim(),
        inReplyTo: draft.answers?.messageId ?? null,
        unlessAnswered,
        locale: 'ru',
      },
    })
  },
})

const freshDraft = ({ ticket }: MailThread, operator: string, wanted: EmailTemplate | null) =>
  newDraft({
    letterId: crypto.randomUUID(),
    ticket: letterTicketOf(ticket),
    operator,
    wanted,
    ...whomToAnswer(ticket.emails ?? [], ticket.caller.email ?? null),
  })

/**
 * A letter to the ticket of a conversation, bound to the desk. Lives as long as the letter: another one needs another key. `kept` is the
 * draft the desk has kept; `sent` is called once the letter is on its way.
 */
export const useLetter = (thread: MailThread, kept: LetterDraft | null, operator: string, sent: (letterId: string) => void) => {
  const bridge = useBridge()
  const [latest] = useState(() => ({ thread }))
  const [input] = useState(() => ({
    ports: portsOf(bridge, () => latest.thread),
    ticket: letterTicketOf(thread.ticket),
    operator,
    draft: kept ?? freshDraft(thread, operator, useMailStore.getState().wanted),
    isKept: kept !== null,
  }))
  const [snapshot, send] = useMachine(letterMachine, { input })
  useEffect(() => {
    latest.thread = thread
    send({ type: 'ticket.read', ticket: letterTicketOf(thread.ticket) })
  }, [latest, thread, send])
  const { draft, ticket, fault } = snapshot.context
  const isSent = snapshot.matches('sent')
  const { letterId } = draft
  useEffect(() => {
    if (isSent) sent(letterId)
  })
  const isKept = snapshot.matches({ writing: 'kept' })
  return {
    draft,
    ticket,
    fault,
    lacks: letterLacks(draft, ticket),
    /** The address is of somebody who wrote by the number alone. */
    isToStranger: isStranger(draft.to.trim(), thread.ticket.caller.email ?? null, thread.ticket.emails ?? []),
    isSending: snapshot.matches('sending') || isSent,
    isTouched: !snapshot.matches({ writing: 'untouched' }),
    saved: (isKept ? 'saved' : snapshot.matches({ writing: 'unkept' }) ? 'notSaved' : 'saving') as Saved,
    send: send as (event: LetterEvent) => void,
    attach: async (file: LetterFile, content: string) => {
      const kept = await bridge.request('mail.attach', { uin: ticket.uin, draft, file: { id: file.id, name: file.name, content } })
      if (kept.ok) send({ type: 'file.attached', file })
      return kept.ok ? null : kept.fault
    },
    detach: (fileId: string) => {
      void bridge.request('mail.detach', { fileId })
      send({ type: 'file.removed', fileId })
    },
    discard: () => bridge.request('mail.discard', { uin: ticket.uin }),
  }
}
export type Letter = ReturnType<typeof useLetter>
