import { type Actor, createActor, createMachine } from 'xstate'
import type { CallEvent, CallReport } from '#core/telephony/callEvent'
import { callMachine } from '#core/telephony/callMachine'
import { callView } from '#core/telephony/callSelectors'
import { lineView } from '#core/telephony/lineSelectors'
import type { TelephoneEvent } from '#core/telephony/telephone'
import { clock, isOfLine, ownTelephone } from '../../../telephony/page/ownTelephone.ts'
import { account, screen } from './screen.ts'

/** Our telephone with its charts on the plain screen of the bare pages: what the panel's own screen costs is the rest. */
let call: Actor<typeof callMachine> | null = null

const listener = createActor(createMachine({ types: {} as { events: CallReport } })).start()
const { ref, line, order } = ownTelephone(pass)

const draw = () => {
  const phase = call === null ? 'ended' : callView(call.getSnapshot()).phase
  if (phase === 'ended') screen.idle()
  else if (phase === 'talking') screen.talk()
}

function pass(event: TelephoneEvent) {
  if (event.type === 'sip.invited') {
    call = createActor(callMachine, {
      input: { callId: event.callId, direction: 'incoming', caller: event.caller, telephone: ref, listener, clock },
    })
    screen.ring(event.caller.number)
    call.subscribe(draw)
    call.start()
  } else if (isOfLine(event)) line.send(event)
  else call?.send(event as CallEvent)
}

line.subscribe((snapshot) => screen.line(lineView(snapshot).lamp === 'onLine'))
screen.onAnswer(() => call?.send({ type: 'operator.answered' }))
order({ type: 'line.admit', admits: true })
line.send({
  type: 'operator.wentOnLine',
  account: { ...account, displayName: '', training: false },
  microphone: { devices: [], processing: false },
})
