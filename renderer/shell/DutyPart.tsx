import type { DutyKind } from '#core/asuo/duty'
import type { EmailTemplate } from '#core/asuo/email'
import { Duties } from '../duties/Duties.tsx'
import { useDuties } from '../duties/useDuties.ts'
import { chooseTicket } from '../mail/mailStore.ts'
import { showMail } from '../status/page.ts'
import { useDialling } from './useDialling.ts'

const letterFor: Readonly<Record<DutyKind, EmailTemplate>> = { tellUin: 'registered', sendAnswer: 'answer', askSolved: 'resolution_check' }

/** «Обязательства» on the idle desk. */
export const DutyPart = () => {
  const { why, dial } = useDialling()
  const write = (uin: string, kind: DutyKind) => {
    chooseTicket(uin, letterFor[kind])
    showMail()
  }
  return <Duties {...useDuties()} dial={dial} write={write} whyNot={why} />
}
