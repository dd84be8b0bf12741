import { describe, expect, it } from 'vitest'
import { deskStory } from './deskStory.ts'
import { trainingAccount } from './fakes/fakeClerk.ts'

const corrected = { type: 'account.changed', account: { ...trainingAccount, password: 'corrected' } } as const
const refused = { type: 'line.refused', fault: { code: 'lineRefused', reason: 'wrongPassword', status: 401 } } as const

const onLine = () => {
  const desk = deskStory()
  desk.goOnLine()
  const readings = () => desk.clerk.toldOf('clerk.readAccount').length
  const passwords = () => desk.telephone.told.flatMap((command) => (command.type === 'line.connect' ? [command.account.password] : []))
  return { ...desk, readings, passwords }
}

describe('the account of the line', () => {
  it.each([refused, { type: 'operator.savedPassword' }, { type: 'operator.retried' }] as const)('is read anew on $type', (event) => {
    const desk = onLine()
    const before = desk.readings()

    desk.tell(event)

    expect(desk.readings()).toBe(before + 1)
  })

  it('is used at once when it is another one', () => {
    const desk = onLine()

    desk.clerk.says(corrected)
    desk.clerk.says(corrected)

    expect(desk.passwords()).toEqual(['practice', 'corrected'])
  })

  it('is not exchanged under a call, and is read anew after it', () => {
    const desk = onLine()
    desk.telephone.rings()
    desk.clerk.says(corrected)
    desk.tell({ type: 'operator.answered' })
    desk.clerk.says(corrected)
    const duringCall = desk.passwords()
    const before = desk.readings()

    desk.tell({ type: 'operator.hungUp' }, { type: 'reason.given', reason: 'mistakenCall' }, { type: 'operator.finished' })

    expect(duringCall).toEqual(['practice'])
    expect(desk.work()).toEqual({ idle: 'free' })
    expect(desk.readings()).toBe(before + 1)
  })
})
