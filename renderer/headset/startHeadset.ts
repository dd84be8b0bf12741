import { type ActorRefFrom, createActor } from 'xstate'
import type { HeadsetVerb } from '#core/headset/headsetEvent'
import { headsetMachine } from '#core/headset/headsetMachine'
import type { DeskActor } from '../desk/deskActor.ts'
import { followCall } from './followCall.ts'
import { hidHeadset } from './hidHeadset.ts'
import type { Hid } from './webHid.ts'

export type HeadsetActor = ActorRefFrom<typeof headsetMachine>

interface HeadsetParts {
  readonly hid: Hid | null
  readonly desk: DeskActor
  /** The same verbs as the keys'. */
  readonly verbs: Readonly<Record<HeadsetVerb, () => void>>
}

/** The headset of one working place, started. */
export const startHeadset = ({ hid, desk, verbs }: HeadsetParts): { readonly headset: HeadsetActor; readonly stop: () => void } => {
  const headset = createActor(headsetMachine.provide({ actors: { device: hidHeadset(hid) } }))
  const asked = headset.on('verb.asked', ({ verb }) => verbs[verb]())
  headset.start()
  const forgetCall = followCall(desk, headset.send)
  return {
    headset,
    stop: () => {
      forgetCall()
      headset.send({ type: 'call.closed' })
      asked.unsubscribe()
      headset.stop()
    },
  }
}
