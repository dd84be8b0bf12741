import type { Email } from '../asuo/email.ts'
import type { Ticket } from '../asuo/ticket.ts'
import type { ClauseNumber, Verdict } from '../regulation/clause.ts'

/** What the letters of a ticket show of one clause. */
export interface ThreadFinding {
  readonly clause: ClauseNumber
  readonly verdict: Verdict
}

type Checked = Pick<Email, 'check' | 'template'>
type Answered = Pick<Ticket, 'resolution'>

const about: Readonly<Partial<Record<ClauseNumber, readonly string[]>>> = {
  '1.6': ['familiar', 'lowerCaseYou'],
  '3.1': ['rude', 'shouting'],
  '3.4': ['noSteps', 'misnumberedSteps'],
}

/**
 * The protocol of the letters people wrote to a ticket, from the checks that are kept with them: greeting and number (2.1), the question
 * after a solution and the answer to it (2.2), manner (1.6, 3.1), steps (3.4). Silence of a set time is an answer, too (3.9).
 */
export const threadFindings = (mails: readonly Checked[], { resolution }: Answered): readonly ThreadFinding[] => {
  const checks = mails.flatMap(({ check }) => (check === null ? [] : [check]))
  const answers = mails.flatMap(({ check, template }) => (check !== null && template === 'answer' ? [check] : []))
  const solving = checks.filter(({ asks }) => asks !== null)
  const judged = (all: typeof checks, isMet: (check: (typeof checks)[number]) => boolean): Verdict =>
    all.length === 0 ? 'notApplicable' : all.every(isMet) ? 'met' : 'missed'
  const asked = judged(solving, ({ asks }) => asks === true)
  const isAnswered = resolution !== null && resolution.confirmation !== 'pending'
  return [
    { clause: '2.1', verdict: judged(checks, ({ greets, namesNumber }) => greets && namesNumber) },
    { clause: '2.2', verdict: asked === 'met' && !isAnswered ? 'unknown' : asked },
    ...(['1.6', '3.1', '3.4'] as const).map((clause) => ({
      clause,
      verdict: judged(clause === '3.4' ? answers : checks, ({ advised }) => !advised.some((reason) => about[clause]?.includes(reason))),
    })),
  ]
}
