import { createActor } from 'xstate'
import type { DeskEvent } from '#core/desk/deskEvent'
import { deskMachine } from '#core/desk/deskMachine'
import { simulatedTime } from '../telephony/fakes/simulatedTime.ts'
import { fakeClerk } from './fakes/fakeClerk.ts'
import { fakeTelephone } from './fakes/fakeTelephone.ts'

export const firstBoot = '0192f3c4-0000-7000-8000-00000000b007'
export const secondBoot = '0192f3c4-0000-7000-8000-00000000b008'

/** One operator's desk in simulated time, with a telephone and a clerk who are people. A kept call comes back to another boot of it. */
export const deskStory = (world: Parameters<typeof fakeClerk>[0] = {}) => {
  const bootId = world.keptCall === undefined ? firstBoot : secondBoot
  const telephone = fakeTelephone()
  const clerk = fakeClerk(world)
  const time = simulatedTime()
  const actor = createActor(deskMachine.provide({ actors: { telephone: telephone.logic, clerk: clerk.logic } }), {
    clock: time.delays,
    input: { agentId: 'operator', bootId, clock: time.clock, random: () => 0.5 },
  })
  actor.start()
  const tell = (...events: readonly DeskEvent[]) => {
    for (const event of events) actor.send(event)
  }
  return {
    actor,
    telephone,
    clerk,
    tell,
    pass: time.pass,
    goOnLine: () => tell({ type: 'operator.askedOnLine' }),
    /** A caller rings and is answered; gives the call's id. */
    talk: (): string => {
      tell({ type: 'operator.askedOnLine' })
      const callId = telephone.rings()
      tell({ type: 'operator.answered' })
      return callId
    },
    work: () => actor.getSnapshot().value.work,
    call: () => actor.getSnapshot().context.call,
    step: () => actor.getSnapshot().context.call?.step ?? null,
    reported: () => clerk.toldOf('clerk.report').map((order) => order.event.type),
    lastPresence: () => clerk.toldOf('clerk.tellPresence').at(-1)?.presence,
  }
}
