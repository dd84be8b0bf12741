import { fromCallback } from 'xstate'
import type { HeadsetOrder, HeadsetReport, Lamps } from '#core/headset/headsetEvent'
import { type HeadsetLayout, readHeadset } from '#core/headset/headsetLayout'
import { lampBytes } from '#core/headset/lampBytes'
import { type ButtonsOn, readButtons } from '#core/headset/readButtons'
import type { ConnectionEvent, Hid, HidDevice, InputReportEvent } from './webHid.ts'

interface OpenHeadset {
  readonly device: HidDevice
  readonly layout: HeadsetLayout
  readonly close: () => void
}

const abilities = ({ buttons }: HeadsetLayout) => {
  const has = (name: string) => buttons.some(({ button }) => button === name)
  return { hook: has('hook'), mute: has('mute'), hold: has('flash') }
}

/** A device that says no: it is held exclusively, or it has just been unplugged. */
const isRefusal = (said: unknown): boolean => said instanceof DOMException

/**
 * The first headset the page is allowed to use, by the telephony page of HID: tells its buttons, lights its lamps. Lamp orders are
 * written one behind the other; a headset that is plugged in later gets them anew.
 */
export const hidHeadset = (hid: Hid | null) =>
  fromCallback<HeadsetOrder>(({ sendBack, receive }) => {
    if (hid === null) return
    const say = (report: HeadsetReport) => sendBack(report)
    let open: OpenHeadset | null = null
    /** They are there and said no; a headset may be two devices. */
    const refused = new Set<HidDevice>()
    let isOver = false
    let writing: Promise<unknown> = Promise.resolve()
    let looking: Promise<unknown> = Promise.resolve()

    const listenTo = (device: HidDevice, layout: HeadsetLayout): OpenHeadset => {
      let on: ButtonsOn = new Set()
      const heard = (event: Event) => {
        const { reportId, data } = event as InputReportEvent
        const read = readButtons(layout, reportId, new Uint8Array(data.buffer, data.byteOffset, data.byteLength), on)
        on = read.on
        for (const each of read.events) say(each)
      }
      device.addEventListener('inputreport', heard)
      return { device, layout, close: () => device.removeEventListener('inputreport', heard) }
    }
    const tryDevice = async (device: HidDevice): Promise<boolean> => {
      const layout = readHeadset(device.collections)
      if (layout === null) return false
      try {
        if (!device.opened) await device.open()
      } catch (said) {
        if (!isRefusal(said)) throw said
        refused.add(device)
        say({ type: 'headset.refused', name: device.productName })
        return false
      }
      open = listenTo(device, layout)
      refused.clear()
      say({ type: 'headset.plugged', name: device.productName, can: abilities(layout) })
      return true
    }
    const look = async () => {
      if (open !== null || isOver) return
      for (const device of await hid.getDevices()) if (await tryDevice(device)) return
    }
    /** One look after the other, so that a headset of two interfaces is opened once. */
    const lookAgain = () => {
      looking = looking.then(look)
    }
    const unplugged = (event: Event) => {
      const { device } = event as ConnectionEvent
      if (refused.delete(device) && refused.size === 0) say({ type: 'headset.unplugged' })
      if (device !== open?.device) return
      open.close()
      open = null
      say({ type: 'headset.unplugged' })
      lookAgain()
    }
    const light = async (lamps: Lamps) => {
      for (const report of open?.layout.lampReports ?? []) {
        try {
          await open?.device.sendReport(report.reportId, lampBytes(report, lamps))
        } catch (said) {
          // Unplugged in between: its going is told by itself.
          if (!isRefusal(said)) throw said
        }
      }
    }

    receive((order) => {
      if (order.type === 'headset.look') return lookAgain()
      writing = writing.then(() => light(order.lamps))
    })
    hid.addEventListener('connect', lookAgain)
    hid.addEventListener('disconnect', unplugged)
    lookAgain()
    return () => {
      isOver = true
      hid.removeEventListener('connect', lookAgain)
      hid.removeEventListener('disconnect', unplugged)
      open?.close()
      // The lamps have been put out by the chart's last order where there was one; closing gives the headset back.
      void writing.then(() => open?.device.close())
    }
  })
