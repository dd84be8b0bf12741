import type { HidCollection } from '#core/headset/hidCollection'
import type { Hid, HidDevice } from '../../../renderer/headset/webHid.ts'

/** A headset by its report layout: says raw reports, remembers the raw reports it was sent. `refusal` is the DOMException's name. */
export class FakeHeadset extends EventTarget implements HidDevice {
  opened = false
  refusal: string | null = null
  readonly sent: (readonly number[])[] = []
  readonly productName: string
  readonly collections: readonly HidCollection[]

  constructor(productName: string, collections: readonly HidCollection[]) {
    super()
    this.productName = productName
    this.collections = collections
  }

  open = async () => {
    if (this.refusal !== null) throw new DOMException('refused', this.refusal)
    this.opened = true
  }
  close = async () => {
    this.opened = false
  }
  sendReport = async (reportId: number, report: Uint8Array) => {
    if (!this.opened) throw new DOMException('closed', 'InvalidStateError')
    this.sent.push([reportId, ...report])
  }

  says(reportId: number, ...bytes: readonly number[]) {
    const data = new DataView(new Uint8Array(bytes).buffer)
    this.dispatchEvent(Object.assign(new Event('inputreport'), { reportId, data }))
  }
}

/** The browser's HID: what is allowed to the page and plugged in. */
export class FakeHid extends EventTarget implements Hid {
  readonly there = new Set<HidDevice>()

  getDevices = async () => [...this.there]
  requestDevice = async () => [...this.there]

  plug(device: HidDevice) {
    this.there.add(device)
    this.dispatchEvent(Object.assign(new Event('connect'), { device }))
  }
  /** Allowed by the operator in the browser's list: no `connect` comes of it. */
  allow(device: HidDevice) {
    this.there.add(device)
  }
  unplug(device: FakeHeadset) {
    this.there.delete(device)
    device.opened = false
    this.dispatchEvent(Object.assign(new Event('disconnect'), { device }))
  }
}
