import type { OpenCall } from '#core/desk/openCall'
import { blankFacts } from '#core/regulation/blankFacts'
import type { BoundTicket, ScriptFacts, TextField } from '#core/regulation/facts'
import { restoreScript } from '#core/regulation/scriptMachine'
import { stepView } from '#core/regulation/scriptSelectors'
import type { StepName } from '#core/regulation/step'
import { caller, organisation } from './people.ts'

export const ticket: BoundTicket = {
  ref: 'ext:0192f3c4-0000-7000-8000-000000000001',
  externalId: '0192f3c4-0000-7000-8000-000000000001',
  uin: 'SP-4217',
  provisionalNumber: null,
  subject: 'Не проходит подпись контракта',
  origin: 'created',
  status: null,
  saved: true,
}

type Amendment = Partial<Omit<ScriptFacts, 'texts'>> & { readonly texts?: Partial<Record<TextField, string>> }

const trails: Partial<Record<StepName, readonly StepName[]>> = {
  finding: ['greeting'],
  reviewing: ['greeting', 'finding'],
}
const usual: readonly StepName[] = ['greeting', 'identifying', 'describing', 'dictating', 'offeringHelp', 'solving']

const trailTo = (step: StepName): string[] => {
  const known = trails[step] ?? usual.slice(0, usual.includes(step) ? usual.indexOf(step) : usual.length)
  return [...known, step]
}

/** The real script standing at a step, with these facts. */
export const scriptAt = (step: StepName, { texts, ...amendment }: Amendment = {}) => {
  const blank = blankFacts()
  const facts: ScriptFacts = {
    ...blank,
    branch: 'new',
    organisation: { inn: organisation.inn, name: organisation.name },
    trail: trailTo(step),
    ...amendment,
    texts: {
      ...blank.texts,
      inn: organisation.inn,
      callerName: 'Анна Сергеевна',
      notes: 'Перезвонить после обеда нельзя, уезжает.',
      ...texts,
    },
  }
  const kept: OpenCall = {
    version: 1,
    callId: '0192f3c4-0000-7000-8000-00000000c001',
    direction: 'incoming',
    leg: null,
    handoverId: null,
    foreignOrders: 0,
    caller,
    training: true,
    agentId: 'a1',
    step,
    facts,
    chronicle: [],
  }
  const snapshot = restoreScript(kept)
  return { facts, view: stepView(snapshot) }
}
