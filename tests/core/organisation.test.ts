import { describe, expect, it } from 'vitest'
import { ticketCreate } from '#core/asuo/ticketCreate'
import { openCall } from '#core/desk/openCall'
import { organisationName } from '#core/regulation/organisationName'
import type { ScriptEvent } from '#core/regulation/scriptEvent'
import { stepView } from '#core/regulation/scriptSelectors'
import { callSummary } from '#core/tickets/callSummary'
import { later, scriptAfter } from './afterEvents.ts'
import { draftOf, openCallOf } from './openCallOf.ts'
import { toDictating, toReviewing, typed } from './scriptWalks.ts'

const given = { type: 'organisation.given', inn: '7707083893', name: 'ООО «Ромашка»' } as const
const identified = [{ type: 'answer.new' }, typed('inn', '7707083893'), given] as const

describe('an INN that is typed anew', () => {
  it.each(['4700123453', '770708389', '7707083894', ''])('lets the old organisation go: «%s»', (value) => {
    const script = scriptAfter(...identified, typed('inn', value))

    expect(script.context.organisation).toBeNull()
    expect(stepView(script)).toMatchObject({ can: { proceed: false }, missing: ['organisation'] })
  })

  it.each(['7707 083 893', ' 7707083893', 'ИНН 77-07-083893'])('is the same one in other spelling: «%s»', (value) => {
    expect(scriptAfter(...identified, typed('inn', value)).context.organisation).toEqual({ inn: '7707083893', name: 'ООО «Ромашка»' })
  })

  it('lets go of the organisation of a found ticket as well', () => {
    const script = scriptAfter(...toReviewing(false), typed('inn', '4700123453'))

    expect(script.context.organisation).toBeNull()
  })

  it('makes the chart wait until another organisation is given', () => {
    const script = scriptAfter(...identified, typed('inn', '4700123453'))

    expect(later(script, { type: 'operator.proceeded' }).value).toBe('identifying')
    expect(later(script, { type: 'organisation.given', inn: '4700123453', name: null }, { type: 'operator.proceeded' }).value).toBe(
      'describing',
    )
  })

  it('does not undo a reason for its want before it is an INN', () => {
    const script = scriptAfter({ type: 'answer.new' }, { type: 'organisation.absent', reason: 'not_known' }, typed('inn', '47'))

    expect(script.context.organisation).toEqual({ absentReason: 'not_known' })
  })

  it('changes nothing once the ticket is registered', () => {
    const script = scriptAfter(...toDictating, typed('inn', '4700123453'))

    expect(script.context.organisation).toEqual({ inn: '7707083893', name: 'ООО «Ромашка»' })
  })
})

describe('the name of an organisation ASUO does not know', () => {
  const unknown = [
    { type: 'answer.new' },
    typed('inn', '4700123453'),
    { type: 'organisation.given', inn: '4700123453', name: null },
  ] as const
  const named = [...unknown, typed('organisationName', ' АО «Рассвет» ')] as const
  const draftAfter = (...events: readonly ScriptEvent[]) =>
    ticketCreate.parse(draftOf(scriptAfter(...events, typed('description', 'Вопрос'))))

  it('goes into the registration as the caller gave it', () => {
    expect(draftAfter(...named)).toMatchObject({ inn: '4700123453', organisationName: 'АО «Рассвет»' })
  })

  it('is not needed', () => {
    expect(draftAfter(...unknown)).not.toHaveProperty('organisationName')
    expect(stepView(scriptAfter(...unknown)).can.proceed).toBe(true)
  })

  it('gives way to the one ASUO knows, and is not lost from the summary', () => {
    const script = scriptAfter(...named, { type: 'organisation.given', inn: '4700123453', name: 'АО «Рассвет плюс»' })

    expect(organisationName(script.context)).toBe('АО «Рассвет плюс»')
    expect(callSummary(script.context)).toContain('АО «Рассвет»')
  })

  it('is no organisation where no INN was named', () => {
    expect(organisationName(scriptAfter(...named, { type: 'organisation.absent', reason: 'not_known' }).context)).toBeNull()
  })

  it('is blank in a call that an older panel kept', () => {
    const kept = openCallOf(scriptAfter(...unknown))
    const { organisationName: _, ...texts } = kept.facts.texts

    expect(openCall.parse({ ...kept, facts: { ...kept.facts, texts } }).facts.texts).toEqual({ ...texts, organisationName: '' })
  })
})
