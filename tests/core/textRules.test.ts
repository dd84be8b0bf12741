import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasClosingQuestion } from '../../src/regulation/text/closingQuestion.ts'
import { familiarAddress } from '../../src/regulation/text/familiarAddress.ts'
import { hasGreeting } from '../../src/regulation/text/letterGreeting.ts'
import { lowerCaseYou } from '../../src/regulation/text/lowerCaseYou.ts'
import { rudeness } from '../../src/regulation/text/rudeness.ts'
import { shouting } from '../../src/regulation/text/shouting.ts'
import { stepsAdvice } from '../../src/regulation/text/stepsAdvice.ts'
import { ticketNumbersIn } from '../../src/regulation/text/ticketNumbers.ts'

/** What each rule says of a text: `+` in the labelled set. */
const rules: Readonly<Record<string, (text: string) => boolean>> = {
  familiar: (text) => familiarAddress(text).length > 0,
  lower: (text) => lowerCaseYou(text).length > 0,
  shouting: (text) => shouting(text).length > 0,
  rude: (text) => rudeness(text).length > 0,
  greeting: hasGreeting,
  number: (text) => ticketNumbersIn(text).includes('SP-4217'),
  question: hasClosingQuestion,
  steps: (text) => stepsAdvice(text).length === 0,
}

interface Labelled {
  readonly rule: string
  readonly holds: boolean
  readonly text: string
}

const readTexts = (file: string): readonly Labelled[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [rule = '', label, text = ''] = line.split('\t')
      return { rule, holds: label === '+', text: text.replaceAll('\\n', '\n') }
    })

const known = readTexts('labelledTexts.tsv')
/** Written when the rules stood. Only the rates of these are ever printed: no rule was changed for the sake of one of them. */
const heldOut = readTexts('heldOutTexts.tsv')

const measure = (texts: readonly Labelled[]) => {
  const says = texts.map((each) => ({ ...each, said: rules[each.rule]?.(each.text) ?? false }))
  const right = says.filter(({ holds, said }) => holds && said).length
  return {
    precision: right / says.filter(({ said }) => said).length,
    recall: right / says.filter(({ holds }) => holds).length,
    wrong: says.filter(({ holds, said }) => holds !== said),
  }
}

const percent = (share: number) => `${(share * 100).toFixed(0)} %`

describe('the rules of the text check', () => {
  it('are measured on at least 300 texts, about as many that a rule is about as that it is not, others held out', () => {
    const all = [...known, ...heldOut]
    const share = all.filter(({ holds }) => holds).length / all.length

    expect(all.length).toBeGreaterThanOrEqual(300)
    expect(new Set(all.map(({ text, rule }) => `${rule} ${text}`)).size).toBe(all.length)
    expect(share).toBeGreaterThan(0.45)
    expect(share).toBeLessThan(0.55)
    expect(heldOut.length).toBeGreaterThanOrEqual(100)
    expect(new Set(heldOut.map(({ rule }) => rule))).toEqual(new Set(Object.keys(rules)))
  })

  it.each([
    { rule: 'familiar', floors: [0.93, 0.97], unseenFloors: [0.95, 0.85] },
    { rule: 'lower', floors: [0.97, 0.97], unseenFloors: [0.9, 0.95] },
    { rule: 'shouting', floors: [0.97, 0.97], unseenFloors: [0.95, 0.95] },
    { rule: 'rude', floors: [0.95, 0.95], unseenFloors: [0.95, 0.3] },
    { rule: 'greeting', floors: [0.97, 0.97], unseenFloors: [0.95, 0.95] },
    { rule: 'number', floors: [1, 1], unseenFloors: [1, 1] },
    { rule: 'question', floors: [0.97, 0.97], unseenFloors: [0.95, 0.65] },
    { rule: 'steps', floors: [0.97, 0.97], unseenFloors: [0.95, 0.95] },
  ])('find: $rule', ({ rule, floors, unseenFloors }) => {
    const seen = measure(known.filter((each) => each.rule === rule))
    const unseen = measure(heldOut.filter((each) => each.rule === rule))
    console.log(
      `${rule}: precision ${percent(seen.precision)}, recall ${percent(seen.recall)}; held out: ${percent(unseen.precision)}, ${percent(unseen.recall)}`,
    )
    for (const { text, holds } of seen.wrong) console.log(`  ${holds ? 'missed' : 'blamed'}: «${text}»`)

    expect(seen.precision).toBeGreaterThanOrEqual(floors[0] ?? 1)
    expect(seen.recall).toBeGreaterThanOrEqual(floors[1] ?? 1)
    expect(unseen.precision).toBeGreaterThanOrEqual(unseenFloors[0] ?? 1)
    expect(unseen.recall).toBeGreaterThanOrEqual(unseenFloors[1] ?? 1)
  })
})
