import { useMachine } from '@xstate/react'
import { useEffect, useState } from 'react'
import type { SnapshotFrom } from 'xstate'
import type { EmailTemplate } from '#core/asuo/email'
import type { PanelBridge } from '#core/bridge/panelBridge'
import type { Fault } from '#core/faults/fault'
import { isUnanswered } from '#core/mail/answerToDecide'
import { isStranger } from '#core/mail/isStranger'
import { letterActs } from '#core/mail/letterActs'
import type { LetterDraft } from '#core/mail/letterDraft'
import type { LetterEvent } from '#core/mail/letterEvent'
import { type LetterLack, letterLacks } from '#core/mail/letterLacks'
import { type LetterPorts, letterMachine } from '#core/mail/letterMachine'
import type { MailThread } from '#core/mail/mailThread'
import { newDraft } from '#core/mail/newDraft'
import { whomToAnswer } from '#core/mail/whomToAnswer'
import { shorten } from '#core/tickets/shorten'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import type { Saved } from '../kit/SavedMark.tsx'
import { letterTicketOf } from './letterTicketOf.ts'
import { useMailStore } from './mailStore.ts'
import { readFile } from './readFile.ts'
import { useTrying } from './useTrying.ts'

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
      files: draft.files.map(({ id }) => id),
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

const freshDraft = (thread: MailThread, operator: string, wanted: EmailTemplate | null) => {
  const { ticket } = thread
  return newDraft({
    letterId: crypto.randomUUID(),
    ticket: letterTicketOf(thread),
    operator,
    wanted,
    ...whomToAnswer(ticket.emails ?? [], ticket.caller.email ?? null),
  })
}

const isNotKept = (letter: SnapshotFrom<typeof letterMachine>): boolean =>
  letter.matches({ writing: 'unkept' }) || letter.matches({ writing: 'unsent' })

/**
 * A letter to the ticket of a conversation, bound to the desk. Lives as long as the letter: another one needs another key. `kept` is the
 * draft the desk has kept; `sent` is called once the letter is on its way.
 */
export const useLetter = (thread: MailThread, kept: LetterDraft | null, operator: string, sent: (letterId: string) => void) => {
  const bridge = useBridge()
  const [latest] = useState(() => ({ thread }))
  const [input] = useState(() => ({
    ports: portsOf(bridge, () => latest.thread),
    ticket: letterTicketOf(thread),
    operator,
    draft: kept ?? freshDraft(thread, operator, useMailStore.getState().wanted),
    isKept: kept !== null,
  }))
  const [snapshot, send, actor] = useMachine(letterMachine, { input })
  /** Files that are being read or kept: the letter does not go without them. */
  const [attaching, count] = useState(0)
  useEffect(() => {
    latest.thread = thread
    send({ type: 'ticket.read', ticket: letterTicketOf(thread) })
  }, [latest, thread, send])
  const { draft, ticket, fault } = snapshot.context
  const isSent = snapshot.matches('sent')
  const { letterId } = draft
  useEffect(() => {
    if (isSent) sent(letterId)
  })
  const isKept = snapshot.matches({ writing: 'kept' })
  useEffect(
    () => () => {
      // The last try of a part that is left, for a call perhaps.
      const last = actor.getSnapshot()
      const { draft, ticket } = last.context
      if (isNotKept(last)) void bridge.request('mail.keep', { uin: ticket.uin, draft })
    },
    [actor, bridge],
  )
  useTrying(snapshot.matches({ writing: 'unkept' }), () => send({ type: 'keeping.nudged' }))
  return {
    draft,
    ticket,
    fault,
    lacks: [...letterLacks(draft, ticket), ...(attaching > 0 ? (['filesUnderWay'] as const) : [])] as readonly LetterLack[],
    /** The address is of somebody who wrote by the number alone. */
    isToStranger: isStranger(draft.to.trim(), thread.ticket.caller.email ?? null, thread.ticket.emails ?? []),
    isSending: snapshot.matches('sending') || isSent,
    isTouched: !snapshot.matches({ writing: 'untouched' }),
    // A try that nobody asked for is no news: until it succeeds, it is not saved.
    saved: (isKept ? 'saved' : isNotKept(snapshot) || fault !== null ? 'notSaved' : 'saving') as Saved,
    send: send as (event: LetterEvent) => void,
    /** Reads and keeps a file. Resolves with what hindered it. */
    attach: async (file: File): Promise<'empty' | Fault | null> => {
      count((before) => before + 1)
      try {
        const content = await readFile(file)
        if (content === null) return 'empty'
        const taken = { id: crypto.randomUUID(), name: shorten(file.name, 200), size: file.size }
        // As the letter stands now, and not when the file was chosen.
        const { draft: latest } = actor.getSnapshot().context
        const kept = await bridge.request('mail.attach', {
          uin: ticket.uin,
          draft: latest,
          file: { id: taken.id, name: taken.name, content },
        })
        if (kept.ok) send({ type: 'file.attached', file: taken })
        return kept.ok ? null : kept.fault
      } finally {
        count((before) => before - 1)
      }
    },
    /** It leaves the screen once it has left the disk. */
    detach: async (fileId: string): Promise<Fault | null> => {
      const gone = await bridge.request('mail.detach', { fileId })
      if (gone.ok) send({ type: 'file.removed', fileId })
      return gone.ok ? null : gone.fault
    },
    discard: () => bridge.request('mail.discard', { uin: ticket.uin }),
  }
}
export type Letter = ReturnType<typeof useLetter>
