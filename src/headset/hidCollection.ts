/** A parsed report descriptor, as WebHID gives it (`HIDDevice.collections`); only what is read here. A usage is page << 16 | id. */
export interface HidCollection {
  readonly usagePage?: number
  readonly usage?: number
  readonly inputReports?: readonly HidReport[]
  readonly outputReports?: readonly HidReport[]
  readonly children?: readonly HidCollection[]
}

export interface HidReport {
  readonly reportId?: number
  readonly items?: readonly HidItem[]
}

/** `reportCount` fields of `reportSize` bits. An array's fields hold numbers of usages, a variable's fields are one usage each. */
export interface HidItem {
  readonly isAbsolute?: boolean
  readonly isArray?: boolean
  readonly isRange?: boolean
  readonly usages?: readonly number[]
  readonly usageMinimum?: number
  readonly usageMaximum?: number
  readonly logicalMinimum?: number
  readonly reportSize?: number
  readonly reportCount?: number
}

export const telephonyPage = 0x0b
const ledPage = 0x08

const onPage = (page: number, id: number): number => page * 0x10000 + id

/** HID Usage Tables, Telephony Device page. */
export const telephonyUsage = {
  hookSwitch: onPage(telephonyPage, 0x20),
  flash: onPage(telephonyPage, 0x21),
  drop: onPage(telephonyPage, 0x26),
  phoneMute: onPage(telephonyPage, 0x2f),
  ringer: onPage(telephonyPage, 0x9e),
} as const

/** HID Usage Tables, LED page. */
export const ledUsage = {
  mute: onPage(ledPage, 0x09),
  offHook: onPage(ledPage, 0x17),
  ring: onPage(ledPage, 0x18),
  hold: onPage(ledPage, 0x20),
  microphone: onPage(ledPage, 0x21),
} as const
