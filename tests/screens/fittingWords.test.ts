import { describe, expect, it } from 'vitest'
import { standingOf } from '../../renderer/day/standing.ts'
import { settingsSentence } from '../../renderer/settings/settingsSentence.ts'
import { signInSentence } from '../../renderer/signIn/signInSentence.ts'
import { textIn } from '../../renderer/text/text.ts'

describe('between calls', () => {
  it('an operator who chose the line is not told to choose it', () => {
    expect(standingOf('offLine', { wanted: true })).toBe('awaitsLine')
    expect(standingOf('offLine', { wanted: false })).toBe('notReady')
    expect(standingOf('starting', null)).toBe('notReady')
    expect(standingOf('free', { wanted: true })).toBe('ready')
    expect(standingOf('onBreak', { wanted: true })).toBe('onBreak')
  })
})

describe('the settings', () => {
  it('say of the call that keeps one from signing out that it must be finished, not that it is another operator’s', () => {
    const text = textIn('ru')

    expect(settingsSentence(text, { code: 'callOnDesk' })).toMatch(/закончите разговор/)
    expect(settingsSentence(text, { code: 'callOnDesk' })).not.toMatch(/другого/)
    expect(settingsSentence(text, { code: 'notAllowed' })).toBe(text.faults.notAllowed({ code: 'notAllowed' }))
  })
})

describe('the sign-in page', () => {
  it.each([
    ['ru', /разговор/i],
    ['en', /\bcall\b/i],
  ] as const)('speaks of no conversation where ASUO is away (%s)', (language, conversation) => {
    const sentence = signInSentence(textIn(language), { code: 'asuoUnreachable' })

    expect(sentence).toMatch(/АСУО|ASUO/)
    expect(sentence).not.toMatch(conversation)
  })

  it('says any other fault as everywhere', () => {
    const text = textIn('ru')

    expect(signInSentence(text, { code: 'wrongPassword' })).toBe(text.faults.wrongPassword({ code: 'wrongPassword' }))
  })
})
