import type { SnapshotFrom } from 'xstate'
import type { ClauseNumber } from './clause.ts'
import { lockedFields, type Missing } from './completeness.ts'
import type { ScriptFacts, TextField } from './facts.ts'
import { mayHangUp } from './latch.ts'
import { missingAt } from './missing.ts'
import { type Owed, owedBy } from './owed.ts'
import { numberToTell } from './scriptChanges.ts'
import type { scriptMachine } from './scriptMachine.ts'
import { type StepName, stepName } from './step.ts'
import { stepClause } from './stepClause.ts'
import { type StripMark, stepStrip } from './stepStrip.ts'

export type ScriptSnapshot = SnapshotFrom<typeof scriptMachine>

/** What the operator may do now: a control whose word is false is not shown or is disabled. */
export interface StepControls {
  readonly proceed: boolean
  readonly goBack: boolean
  readonly chooseBranch: boolean
  readonly giveOrganisation: boolean
  readonly register: boolean
  readonly chooseTicket: boolean
  readonly continue: boolean
  readonly link: boolean
  readonly tickNumber: boolean
  readonly solve: boolean
  readonly escalate: boolean
  readonly postpone: boolean
  readonly refuse: boolean
  readonly answerLatch: boolean
  readonly giveReason: boolean
  readonly finish: boolean
}

/** The number told to the caller: `text` is a UIN or the provisional number; `isAwaited` while neither has come. */
export interface NumberView {
  readonly text: string | null
  readonly isProvisional: boolean
  readonly isAwaited: boolean
  /** The caller wrote down another number before: «назовите номер». */
  readonly mustBeToldAnew: boolean
  readonly writtenDown: boolean
}

/** The script as the screen draws it. */
export interface StepView {
  readonly step: StepName
  readonly clause: ClauseNumber | null
  readonly strip: readonly StripMark[]
  readonly can: StepControls
  /** Why «Далее» does not lead on. */
  readonly missing: readonly Missing[]
  /** What is owed; for the wrap-up and the idle screen. */
  readonly owed: readonly Owed[]
  readonly locked: readonly TextField[]
  /** Null where the call has no new ticket. */
  readonly number: NumberView | null
  /** How often «Объяснить иначе» was pressed on this step. */
  readonly explained: number
  /** «Завершить» was pressed: ask in place, «Вопрос решён?» with a ticket, the reason without one. */
  readonly asksAtEnd: 'latch' | 'reason' | null
  /** «Завершить» hangs up at once. */
  readonly hangsUp: boolean
  /** The call broke off by a reload; the script may still be walked. */
  readonly interrupted: boolean
}

const anyId = '00000000-0000-4000-8000-000000000000'

const controls = (script: ScriptSnapshot): StepControls => ({
  proceed: script.can({ type: 'operator.proceeded' }),
  goBack: script.can({ type: 'operator.wentBack' }),
  chooseBranch: script.can({ type: 'answer.new' }),
  giveOrganisation: script.can({ type: 'organisation.absent', reason: 'not_known' }),
  register: script.can({ type: 'operator.registered', externalId: anyId }),
  chooseTicket: script.can({ type: 'ticket.chosen', ref: '', uin: '', subject: '', closed: false }),
  continue: script.can({ type: 'operator.continued' }),
  link: script.can({ type: 'operator.linked' }),
  tickNumber: script.can({ type: 'number.writtenDown', ticked: true }),
  solve: script.can({ type: 'operator.solved' }),
  escalate: script.can({ type: 'operator.escalated' }),
  postpone: script.can({ type: 'operator.postponed' }),
  refuse: script.can({ type: 'operator.refused' }),
  answerLatch: script.can({ type: 'latch.answered', answer: 'yes' }),
  giveReason: script.can({ type: 'reason.given', reason: 'other' }),
  finish: script.can({ type: 'operator.finished' }),
})

const numberView = (facts: ScriptFacts): NumberView | null => {
  const { ticket } = facts
  if (ticket === null || ticket.origin === 'continued') return null
  const text = numberToTell(facts)
  return {
    text,
    isProvisional: text !== null && ticket.uin === null,
    isAwaited: text === null,
    mustBeToldAnew: ticket.uin !== null && ticket.provisionalNumber !== null && facts.toldNumber !== ticket.uin,
    writtenDown: facts.numberWrittenDown,
  }
}

export const stepOf = (script: ScriptSnapshot): StepName => stepName.parse(script.value)

export const stepView = (script: ScriptSnapshot): StepView => {
  const facts = script.context
  const step = stepOf(script)
  const isLive = facts.callEnded === null
  return {
    step,
    clause: stepClause[step],
    strip: stepStrip(facts),
    can: controls(script),
    missing: missingAt(step, facts),
    owed: owedBy(facts),
    locked: lockedFields(facts),
    number: numberView(facts),
    explained: facts.explained[step] ?? 0,
    asksAtEnd: !facts.endAsked || !isLive ? null : facts.ticket === null ? 'reason' : 'latch',
    hangsUp: mayHangUp(facts),
    interrupted: !isLive && step !== 'wrappingUp' && step !== 'finished',
  }
}
