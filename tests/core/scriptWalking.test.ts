import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createActor, initialTransition } from 'xstate'
import type { ScriptFacts } from '#core/regulation/facts'
import { scriptMachine } from '#core/regulation/scriptMachine'
import { type ScriptSnapshot, stepOf } from '#core/regulation/scriptSelectors'
import { later, scriptAfter } from './afterEvents.ts'
import { choicesOf } from './choices.ts'

const back = { type: 'operator.wentBack' } as const
const onward = { type: 'operator.proceeded' } as const

/** A walk through the real script: each number picks one of what is possible then, the caller's hanging up left out. */
const walk = (picks: readonly number[]): ScriptSnapshot =>
  picks.reduce((script, pick) => {
    const choices = choicesOf(script).filter((event) => event.type !== 'call.ended' && event.type !== 'call.handedOn')
    const chosen = choices[pick % Math.max(1, choices.length)]
    return chosen === undefined ? script : later(script, chosen)
  }, scriptAfter())

/** Everything the operator answered; where he stands is apart. */
const answersOf = ({ trail: _, ...answers }: ScriptFacts) => answers

const walks = fc.array(fc.nat(50), { minLength: 1, maxLength: 40 })

it('loses no answer on the way back', () => {
  fc.assert(
    fc.property(walks, fc.integer({ min: 1, max: 12 }), (picks, steps) => {
      const script = walk(picks)
      const returned = Array.from({ length: steps }).reduce<ScriptSnapshot>((at) => later(at, back), script)
      expect(answersOf(returned.context)).toEqual(answersOf(script.context))
    }),
    { numRuns: 400 },
  )
})

it('gives no order and changes no answer by walking back to the first step and onward again', () => {
  let cameFar = 0
  fc.assert(
    fc.property(walks, (picks) => {
      const script = walk(picks)
      let at = script
      while (at.can(back)) at = later(at, back)
      while (at.can(onward) && stepOf(at) !== stepOf(script)) at = later(at, onward)
      if (stepOf(script) === 'solving' || stepOf(script) === 'parting') cameFar += 1
      const { orders: before, ...answers } = answersOf(script.context)
      const { orders: after, ...returned } = answersOf(at.context)
      expect(returned).toEqual(answers)
      expect(after.filter((order) => order.type !== 'order.tellEmail')).toEqual(before.filter((order) => order.type !== 'order.tellEmail'))
    }),
    { numRuns: 400 },
  )
  expect(cameFar).toBeGreaterThan(0)
})

it('starts as an actor and at the step its trail ends with', () => {
  const { context } = walk([0, 0, 1])
  const actor = createActor(scriptMachine, { input: { kept: { ...context, callEnded: { by: 'line' } } } }).start()
  expect(stepOf(actor.getSnapshot())).toBe(context.trail.at(-1))
  expect(initialTransition(scriptMachine, {})[0].value).toBe('greeting')
})
