import { createActor, createMachine } from 'xstate'
import type { LineEvent } from '#core/telephony/lineEvent'
import { lineMachine } from '#core/telephony/lineMachine'
import type { TelephoneCommand, TelephoneEvent } from '#core/telephony/telephone'
import { telephone } from '../../../renderer/telephony/telephone.ts'

export const clock = { now: () => Date.now(), monotonic: () => performance.now() }

/** The real telephone and the chart of its line on a page without a desk, which hears of everything the telephone tells. */
export function ownTelephone(hear: (event: TelephoneEvent) => void) {
  const owner = createActor(
    createMachine({
      types: {} as { events: TelephoneEvent },
      invoke: { id: 'telephone', src: telephone },
      on: { '*': { actions: ({ event }) => hear(event) } },
    }),
  ).start()
  const ref = owner.getSnapshot().children.telephone as never
  const line = createActor(lineMachine, { input: { telephone: ref, clock, random: Math.random } }).start()
  const order = (command: TelephoneCommand) => owner.getSnapshot().children.telephone?.send(command)
  return { ref, line, order }
}

/** What the chart of the line is told; all else is of a call. */
export const isOfLine = (event: TelephoneEvent): event is TelephoneEvent & LineEvent =>
  /^(line|microphone|network|sip\.goodbye)/.test(event.type)
