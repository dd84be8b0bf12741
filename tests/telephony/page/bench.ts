import { type Actor, createActor, createMachine } from 'xstate'
import type { CallEvent, CallReport } from '#core/telephony/callEvent'
import { callMachine } from '#core/telephony/callMachine'
import { callView } from '#core/telephony/callSelectors'
import type { CallView } from '#core/telephony/callView'
import { consultEvent } from '#core/telephony/consultEvent'
import type { LineEvent } from '#core/telephony/lineEvent'
import { lineView } from '#core/telephony/lineSelectors'
import type { LineView } from '#core/telephony/lineView'
import type { TelephoneCommand, TelephoneEvent } from '#core/telephony/telephone'
import { checkMicrophone } from '../../../renderer/telephony/microphoneCheck.ts'
import { clock, isOfLine, ownTelephone } from './ownTelephone.ts'

/** What a test sees and says: the real telephone with the real charts of line and call, and no desk. */
export interface Bench {
  readonly heard: readonly { readonly at: number; readonly event: TelephoneEvent }[]
  readonly noted: readonly CallReport['entry'][]
  line(event: LineEvent): void
  call(event: CallEvent): void
  /** Dials as the desk does: a call of its own, under an id of ours. */
  dial(number: string): void
  order(command: TelephoneCommand): void
  lineView(): LineView
  callView(): CallView | null
  readonly checkMicrophone: typeof checkMicrophone
}

declare global {
  interface Window {
    bench: Bench
  }
}

const heard: { at: number; event: TelephoneEvent }[] = []
const noted: CallReport['entry'][] = []
let call: Actor<typeof callMachine> | null = null

const listener = createActor(
  createMachine({ types: {} as { events: CallReport }, on: { 'call.noted': { actions: ({ event }) => void noted.push(event.entry) } } }),
).start()

const { ref, line, order } = ownTelephone(pass)

function pass(event: TelephoneEvent) {
  heard.push({ at: performance.now(), event })
  if (event.type === 'sip.invited') {
    call = createActor(callMachine, {
      input: { callId: event.callId, direction: 'incoming', caller: event.caller, telephone: ref, listener, clock },
    }).start()
  } else if (isOfLine(event)) {
    line.send(event)
  } else if ('callId' in event && event.callId !== call?.getSnapshot().context.callId) {
    if (/^(sip\.(progressed|identified|established|ended)|media\.(interrupted|restored))$/.test(event.type)) {
      call?.send(consultEvent(event as Parameters<typeof consultEvent>[0]))
    }
  } else {
    call?.send(event as CallEvent)
  }
}

window.bench = {
  heard,
  noted,
  line: (event) => line.send(event),
  call: (event) => call?.send(event),
  dial: (number) => {
    const caller = { number, name: null, queueName: null, queueWaitMs: null, pbxUniqueId: null }
    const input = { callId: crypto.randomUUID(), direction: 'outgoing' as const, caller, telephone: ref, listener, clock }
    call = createActor(callMachine, { input })
    call.start()
  },
  order,
  lineView: () => lineView(line.getSnapshot()),
  callView: () => call && callView(call.getSnapshot()),
  checkMicrophone,
}
