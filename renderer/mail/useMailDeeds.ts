import { useState } from 'react'
import type { Email } from '#core/asuo/email'
import type { Ticket } from '#core/asuo/ticket'
import type { Fault } from '#core/faults/fault'
import type { Outcome } from '#core/faults/outcome'
import type { LetterDraft } from '#core/mail/letterDraft'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import type { Decision } from './ReplyDecision.tsx'
import { saveFile } from './saveFile.ts'
import { separated } from './separate.ts'

export type Deed = 'settled' | 'separated'

/** What is done with a mail beside answering it; each deed is on the desk's disk before it shows as done. */
export const useMailDeeds = (uin: string) => {
  const bridge = useBridge()
  const [done, setDone] = useState<Readonly<Record<string, Deed>>>({})
  const [decided, setDecided] = useState<string | null>(null)
  const [takenFile, setTakenFile] = useState<string | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  /** A repetition after a fault is the same decision. */
  const [actIds] = useState(() => new Map<string, string>())
  const actIdOf = (emailId: string) => {
    const known = actIds.get(emailId) ?? crypto.randomUUID()
    actIds.set(emailId, known)
    return known
  }
  const once = (asked: Promise<Outcome<null>>, then: () => void) =>
    void asked.then((kept) => {
      setFault(kept.ok ? null : kept.fault)
      if (kept.ok) then()
    })
  const note = (emailId: string, deed: Deed) => () => setDone((before) => ({ ...before, [emailId]: deed }))
  return {
    done,
    decided,
    takenFile,
    fault,
    settle: ({ id }: Email) => once(bridge.request('mail.settle', { emailId: id }), note(id, 'settled')),
    /** `settles`: nothing else in the mail waits for an operator. */
    separate: (mail: Email, ticket: Ticket, settles: boolean) =>
      once(bridge.request('mail.separate', separated(mail, ticket, settles)), note(mail.id, 'separated')),
    /** `mail` is the answer that was read. */
    decide: (mail: Email, decision: Decision) => {
      const transition =
        decision === 'confirm_resolution' ? { transition: decision, confirmedVia: 'email' as const } : { transition: decision }
      const act = { act: 'transition' as const, transition }
      once(bridge.request('tickets.act', { actId: actIdOf(mail.id), ref: uin, act }), () => setDecided(mail.id))
    },
    /** The draft that has its words now; null where the desk did not do it. */
    withdraw: async (letterId: string, answers: LetterDraft['answers']) => {
      const draft = await bridge.request('mail.withdraw', { uin, letterId, newLetterId: crypto.randomUUID(), answers })
      setFault(draft.ok ? null : draft.fault)
      return draft.ok ? draft.value : null
    },
    takeFile: async (mail: Email, attachmentId: string, name: string) => {
      const file = await bridge.request('mail.file', { emailId: mail.id, attachmentId })
      setFault(file.ok ? null : file.fault)
      if (!file.ok) return
      saveFile(name, file.value.content)
      setTakenFile(name)
    },
  }
}
