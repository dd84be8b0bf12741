import type { HidCollection } from '#core/headset/hidCollection'

/** The part of WebHID that is used here: TypeScript's own library does not have it. */
export interface HidDevice extends EventTarget {
  readonly productName: string
  readonly opened: boolean
  readonly collections: readonly HidCollection[]
  open(): Promise<void>
  close(): Promise<void>
  sendReport(reportId: number, report: Uint8Array<ArrayBuffer>): Promise<void>
}

export interface Hid extends EventTarget {
  getDevices(): Promise<HidDevice[]>
  /** Needs a click; the browser shows its own list. */
  requestDevice(options: { readonly filters: readonly { readonly usagePage: number }[] }): Promise<HidDevice[]>
}

export interface InputReportEvent extends Event {
  readonly reportId: number
  readonly data: DataView
}

export interface ConnectionEvent extends Event {
  readonly device: HidDevice
}

/** Null where the browser has no WebHID (Firefox, Safari) or the page is not in a secure place. */
export const pageHid = (): Hid | null => ('hid' in navigator ? (navigator.hid as Hid) : null)
