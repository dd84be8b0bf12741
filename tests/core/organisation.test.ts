import { describe, expect, it } from 'vitest'
import { stepView } from '#core/regulation/scriptSelectors'
import { later, scriptAfter } from './afterEvents.ts'
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
