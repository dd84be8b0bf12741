import { useMachine } from '@xstate/react'
import { useState } from 'react'
import { fromCallback } from 'xstate'
import { devicesOf } from '#core/desk/deskSelectors'
import type { DevicesInUse } from '#core/telephony/chosenDevice'
import { type DeviceNewsEvent, deviceNewsMachine } from '#core/telephony/deviceNewsMachine'
import type { DeskActor } from '../desk/deskActor.ts'
import { useDeskActor } from '../desk/useDesk.tsx'

const watchOver = (desk: DeskActor) =>
  fromCallback<DeviceNewsEvent>(({ sendBack }) => {
    let told: DevicesInUse | null = null
    const look = () => {
      const devices = devicesOf(desk.getSnapshot())
      if (devices === null || devices === told) return
      told = devices
      sendBack({ type: 'devices.changed', devices })
    }
    look()
    return desk.subscribe(look).unsubscribe
  })

/** What is to be said of the sound devices at this moment. */
export const useDeviceNews = () => {
  const desk = useDeskActor()
  const [machine] = useState(() => deviceNewsMachine.provide({ actors: { deviceWatch: watchOver(desk) } }))
  const [snapshot, send] = useMachine(machine)
  return {
    news: snapshot.context.news,
    voiceless: snapshot.hasTag('voiceless'),
    dismiss: () => send({ type: 'operator.dismissed' }),
  }
}
