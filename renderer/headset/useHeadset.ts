import { useSelector } from '@xstate/react'
import { type HeadsetView, headsetView } from '#core/headset/headsetView'
import { telephonyPage } from '#core/headset/hidCollection'
import { useHeadsetActor } from './HeadsetProvider.tsx'
import { pageHid } from './webHid.ts'

const isSame = (before: HeadsetView, now: HeadsetView): boolean => JSON.stringify(before) === JSON.stringify(now)

/** The headset's buttons, and the verb that lets the operator allow one. `connect` is null where the browser cannot. */
export const useHeadset = (): { readonly view: HeadsetView; readonly connect: (() => Promise<void>) | null } => {
  const headset = useHeadsetActor()
  const view = useSelector(headset, headsetView, isSame)
  const hid = pageHid()
  return {
    view,
    connect:
      hid &&
      (async () => {
        await hid.requestDevice({ filters: [{ usagePage: telephonyPage }] })
        headset.send({ type: 'operator.allowedHeadset' })
      }),
  }
}
