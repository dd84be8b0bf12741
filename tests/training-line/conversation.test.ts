import { describe, expect, it } from 'vitest'
import { createActor, SimulatedClock } from 'xstate'
import { conversationMachine } from '#core/training/conversationMachine'
import { aScenario, hangsUp, listens, says, waits } from './people/aScenario.ts'
import { FakeMouth } from './people/FakeMouth.ts'

function aCall(...steps: readonly unknown[]) {
  const mouth = new FakeMouth()
  const clock = new SimulatedClock()
  const heard: string[] = []
  const actor = createActor(conversationMachine.provide({ actors: { sayLine: mouth.sayLine } }), {
    clock,
    input: { scenario: aScenario({ steps }) },
  })
  actor.on('caller.left', () => heard.push('left'))
  actor.on('caller.noticed', ({ what }) => heard.push(what))
  actor.start()
  const operator = {
    speaks: () => actor.send({ type: 'operator.speechBegan' }),
    fallsSilent: (spokeMs = 1500) => actor.send({ type: 'operator.speechEnded', spokeMs }),
    holds: (warned: boolean) => actor.send({ type: 'operator.held', warned }),
    resumes: () => actor.send({ type: 'operator.resumed' }),
  }
  return { mouth, heard, operator, passes: (seconds: number) => clock.increment(seconds * 1000) }
}

describe('taking turns', () => {
  it('speaks, listens to the end of what the operator says, and speaks again', async () => {
    const { mouth, operator, passes } = aCall(says('first'), listens(), says('second'))
    await mouth.finishes()
    operator.speaks()
    passes(3)
    expect(mouth.said).toEqual(['first'])

    operator.fallsSilent()
    passes(1)

    expect(mouth.said).toEqual(['first', 'second'])
  })

  it('lets the operator take breath', () => {
    const { mouth, operator, passes } = aCall(listens({ pause: 3 }), says('answer'))
    operator.speaks()
    operator.fallsSilent()
    passes(2)
    operator.speaks()
    operator.fallsSilent()
    passes(2)
    expect(mouth.said).toEqual([])

    passes(1)

    expect(mouth.said).toEqual(['answer'])
  })

  it('hears an operator who began before the caller had finished', async () => {
    const { mouth, operator, passes } = aCall(says('first'), listens(), says('second'))
    operator.speaks()
    await mouth.finishes()

    operator.fallsSilent()
    passes(1)

    expect(mouth.said).toEqual(['first', 'second'])
  })

  it('does not take a cough for an answer', () => {
    const { mouth, operator, passes } = aCall(listens(), says('answer'))
    operator.speaks()
    operator.fallsSilent(100)

    passes(5)

    expect(mouth.said).toEqual([])
  })

  it('goes on after its limit when the operator never stops', () => {
    const { mouth, heard, operator, passes } = aCall(listens({ atMost: 30 }), says('answer'))
    operator.speaks()

    passes(30)

    expect(mouth.said).toEqual(['answer'])
    expect(heard).toEqual(['endlessSpeech'])
  })

  it('waits as long as the scenario says', () => {
    const { mouth, passes } = aCall(waits(5), says('then'))
    passes(4)
    expect(mouth.said).toEqual([])

    passes(1)

    expect(mouth.said).toEqual(['then'])
  })

  it.each([
    ['at the step that says so', [says('bye'), hangsUp, says('never')]],
    ['after the last step', [says('bye')]],
  ])('hangs up %s', async (_, steps) => {
    const { mouth, heard } = aCall(...steps)

    await mouth.finishes()

    expect(heard).toEqual(['left'])
    expect(mouth.said).toEqual(['bye'])
  })
})

describe('silence', () => {
  it('asks into it, and goes on when the operator answers', async () => {
    const { mouth, heard, operator, passes } = aCall(listens(), says('answer'))
    passes(20)
    await mouth.finishes()
    operator.speaks()
    operator.fallsSilent()

    passes(1)

    expect(mouth.said).toEqual(['anna-silence-ask', 'answer'])
    expect(heard).toEqual(['silence'])
  })

  it('says good-bye and hangs up when nobody has answered twice', async () => {
    const { mouth, heard, passes } = aCall(listens(), says('answer'))
    for (let question = 0; question < 2; question++) {
      passes(20)
      await mouth.finishes()
    }
    passes(20)
    await mouth.finishes()

    expect(mouth.said).toEqual(['anna-silence-ask', 'anna-silence-ask', 'anna-silence-farewell'])
    expect(heard).toEqual(['silence', 'silence', 'silence', 'left'])
  })

  it('has its whole patience again once the operator was heard', async () => {
    const { mouth, operator, passes } = aCall(listens(), listens(), says('answer'))
    passes(20)
    await mouth.finishes()
    operator.speaks()
    operator.fallsSilent()
    passes(1)
    for (let question = 0; question < 2; question++) {
      passes(20)
      await mouth.finishes()
    }

    expect(mouth.said).toEqual(['anna-silence-ask', 'anna-silence-ask', 'anna-silence-ask'])
  })
})

describe('holds', () => {
  it('stops talking at once and says the sentence again after the hold', async () => {
    const { mouth, operator } = aCall(says('long-story'), listens())
    operator.holds(true)
    expect(mouth.cutOff).toEqual(['long-story'])

    operator.resumes()
    await mouth.finishes()

    expect(mouth.said).toEqual(['long-story', 'anna-hold-warned', 'long-story'])
  })

  it('grumbles after a hold that nobody announced', () => {
    const { mouth, operator } = aCall(listens())
    operator.holds(false)

    operator.resumes()

    expect(mouth.said).toEqual(['anna-hold-not-warned'])
  })

  it('stays quiet during a hold, however long the silence', () => {
    const { mouth, operator, passes } = aCall(listens())
    operator.holds(true)

    passes(50)

    expect(mouth.said).toEqual([])
  })

  it('hangs up when the hold is longer than its patience', () => {
    const { heard, operator, passes } = aCall(listens())
    operator.holds(true)

    passes(60)

    expect(heard).toEqual(['endlessHold', 'left'])
  })

  it('can be held again while it is still coming back', async () => {
    const { mouth, operator } = aCall(says('first'))
    operator.holds(true)
    operator.resumes()
    operator.holds(false)

    operator.resumes()
    await mouth.finishes()

    expect(mouth.said).toEqual(['first', 'anna-hold-warned', 'anna-hold-not-warned', 'first'])
  })

  it('does not count what it heard before the hold as speech after it', async () => {
    const { mouth, operator, passes } = aCall(listens(), says('answer'))
    operator.speaks()
    operator.holds(true)
    operator.fallsSilent()
    operator.resumes()
    await mouth.finishes()

    passes(10)

    expect(mouth.said).toEqual(['anna-hold-warned'])
  })
})
