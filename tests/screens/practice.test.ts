import { describe, expect, it } from 'vitest'
import { createActor, fromCallback, fromPromise, SimulatedClock } from 'xstate'
import type { Fault } from '#core/faults/fault'
import { failure, type Outcome, success } from '#core/faults/outcome'
import { type PracticeEvent, practiceMachine } from '../../renderer/training/practiceMachine.ts'

const scenario = { id: 'patient', title: 'Терпеливый абонент', goal: '', minutes: 3, difficulty: 1 } as const

/** A practice call chosen on a desk whose training line gives `answer`, or never does. */
const chosen = (answer: Outcome<null> | null) => {
  const clock = new SimulatedClock()
  const practice = createActor(
    practiceMachine.provide({
      actors: {
        deskWatch: fromCallback<PracticeEvent>(() => {}),
        askCall: fromPromise(() => (answer === null ? new Promise<Outcome<null>>(() => {}) : Promise.resolve(answer))),
      },
    }),
    { clock },
  )
  practice.start()
  practice.send({ type: 'scenario.chosen', scenario })
  const fault = () =>
    new Promise<Fault>((found) => {
      const look = () => {
        const { context } = practice.getSnapshot()
        if (context.fault !== null) found(context.fault)
      }
      practice.subscribe(look)
      look()
    })
  return { practice, clock, fault }
}

describe('a practice call', () => {
  it('says that the training line has ended where the line is away for that reason', async () => {
    const { practice, fault } = chosen(failure({ code: 'trainingLineDown' }))

    practice.send({ type: 'line.failed', fault: { code: 'lineUnreachable', why: 'silent' } })

    expect(await fault()).toEqual({ code: 'trainingLineDown' })
    expect(practice.getSnapshot().value).toBe('choosing')
  })

  it('says that the line is away where the training line runs', async () => {
    const { practice, fault } = chosen(failure({ code: 'lineUnreachable', why: 'silent' }))

    practice.send({ type: 'line.failed', fault: { code: 'lineUnreachable', why: 'silent' } })
    practice.send({ type: 'line.failed', fault: { code: 'lineUnreachable', why: 'silent' } })

    expect(await fault()).toEqual({ code: 'lineUnreachable', why: 'silent' })
  })

  it('says at once why the microphone keeps the line away', () => {
    const { practice } = chosen(success(null))

    practice.send({ type: 'line.failed', fault: { code: 'microphoneDenied' } })

    expect(practice.getSnapshot().context.fault).toEqual({ code: 'microphoneDenied' })
  })

  it('does not wait for ever for a training line that says nothing', () => {
    const { practice, clock } = chosen(null)
    practice.send({ type: 'line.free' })

    clock.increment(5_000)

    expect(practice.getSnapshot().value).toBe('choosing')
    expect(practice.getSnapshot().context.fault).toEqual({ code: 'trainingLineDown' })
  })

  it('has done its work when the caller rings', () => {
    const { practice } = chosen(null)

    practice.send({ type: 'line.free' })
    practice.send({ type: 'call.rang' })

    expect(practice.getSnapshot().value).toBe('choosing')
    expect(practice.getSnapshot().context).toEqual({ scenario: null, fault: null })
  })
})
