import { type HidCollection, ledUsage, telephonyPage, telephonyUsage } from './hidCollection.ts'
import { type ReportField, reportLayout } from './reportField.ts'

export type Button = 'hook' | 'mute' | 'flash' | 'drop'
export type Lamp = 'offHook' | 'ring' | 'mute' | 'hold'

/** `switch`: its position is told; `push`: 1 while it is pressed; `toggle`: every 1 is one press. */
export interface ButtonField {
  readonly button: Button
  readonly acts: 'switch' | 'push' | 'toggle'
  readonly field: ReportField
}

export interface LampReport {
  readonly reportId: number
  readonly bytes: number
  readonly lamps: readonly { readonly lamp: Lamp; readonly field: ReportField }[]
}

/** What a headset can tell and show by the telephony page of HID. */
export interface HeadsetLayout {
  readonly buttons: readonly ButtonField[]
  readonly lampReports: readonly LampReport[]
}

const buttonOf: Readonly<Record<number, Button>> = {
  [telephonyUsage.hookSwitch]: 'hook',
  [telephonyUsage.phoneMute]: 'mute',
  [telephonyUsage.flash]: 'flash',
  [telephonyUsage.drop]: 'drop',
}

const lampOf: Readonly<Record<number, Lamp>> = {
  [ledUsage.offHook]: 'offHook',
  [ledUsage.ring]: 'ring',
  [telephonyUsage.ringer]: 'ring',
  [ledUsage.mute]: 'mute',
  [ledUsage.hold]: 'hold',
}

const isTelephony = ({ usagePage }: HidCollection): boolean => usagePage === telephonyPage

const withChildren = (collection: HidCollection): readonly HidCollection[] => [
  collection,
  ...(collection.children ?? []).flatMap(withChildren),
]

/**
 * Only an absolute hook tells its position. A mute button may be described as a switch that stays, and yet Jabra, Poly and EPOS send 1 and
 * at once 0 at each press, muted or not (WICG/webhid 72, libhidtelephony 2): its 1 is the press.
 */
const mannerOf = (button: Button, { isAbsolute }: ReportField): ButtonField['acts'] => {
  if (!isAbsolute) return 'toggle'
  return button === 'hook' ? 'switch' : 'push'
}

const buttonsIn = (fields: readonly ReportField[]): ButtonField[] =>
  fields.flatMap((field) => {
    const button = buttonOf[field.usage]
    return button === undefined ? [] : [{ button, field, acts: mannerOf(button, field) }]
  })

/** Null where the device has no telephony buttons at all: a keyboard, a mouse, the volume keys of the same headset. */
export function readHeadset(collections: readonly HidCollection[]): HeadsetLayout | null {
  const parts = collections.filter((collection) => withChildren(collection).some(isTelephony)).flatMap(withChildren)
  const buttons = parts.flatMap(({ inputReports = [] }) => inputReports.flatMap((report) => buttonsIn(reportLayout(report).fields)))
  if (buttons.length === 0) return null
  const hasMuteLamp = parts.some(({ outputReports = [] }) =>
    outputReports.some((report) => reportLayout(report).fields.some(({ usage }) => usage === ledUsage.mute)),
  )
  const lampReports = parts.flatMap(({ outputReports = [] }) =>
    outputReports.flatMap((report) => {
      const { fields, bytes } = reportLayout(report)
      const lamps = fields.flatMap((field) => {
        // The lamp of the microphone stands for the lamp of the mute only where there is no such.
        const lamp = field.usage === ledUsage.microphone && !hasMuteLamp ? 'mute' : lampOf[field.usage]
        return lamp === undefined ? [] : [{ lamp, field }]
      })
      return lamps.length === 0 ? [] : [{ reportId: report.reportId ?? 0, bytes, lamps }]
    }),
  )
  return { buttons, lampReports }
}
