import { type HidCollection, type HidItem, ledUsage, telephonyPage, telephonyUsage } from '#core/headset/hidCollection'

/**
 * Report layouts as headsets have them, in the form WebHID gives: report ids, order of usages, absolute and relative fields, padding.
 * Names are of the manner, not of a model.
 */
const { hookSwitch, phoneMute, flash, drop } = telephonyUsage
const lineBusyTone = 0x0b0097
const line = 0x0b002a
const redial = 0x0b0024
const headset = { usagePage: telephonyPage, usage: 0x05 }

const fields = (usages: readonly number[], isAbsolute = true): HidItem => ({
  ...{ isAbsolute, isArray: false, isRange: false, usages, reportSize: 1, reportCount: usages.length, logicalMinimum: 0 },
})
const padding = (bits: number): HidItem => ({ isAbsolute: true, isArray: false, isRange: false, reportSize: bits, reportCount: 1 })

/** Every position in one byte, buttons relative in the same; lamps under the same report id. Padding comes with no usages at all. */
export const oneReport: readonly HidCollection[] = [
  { usagePage: 0x0c, usage: 0x01, inputReports: [{ reportId: 1, items: [fields([0x0c00e9, 0x0c00ea]), padding(6)] }] },
  {
    ...headset,
    inputReports: [{ reportId: 2, items: [fields([hookSwitch, lineBusyTone]), fields([phoneMute, flash, redial], false), padding(11)] }],
    outputReports: [{ reportId: 2, items: [fields([ledUsage.offHook, ledUsage.ring, ledUsage.mute, ledUsage.hold]), padding(12)] }],
  },
]

/** Mute described as a position, though it springs back; drop of its own; each lamp in a report of its own. */
export const lampByLamp: readonly HidCollection[] = [
  {
    ...headset,
    inputReports: [
      { reportId: 0x0b, items: [fields([hookSwitch, lineBusyTone, line, phoneMute]), fields([flash, drop], false), padding(2)] },
    ],
    outputReports: [
      { reportId: 0x17, items: [fields([ledUsage.offHook]), padding(7)] },
      { reportId: 0x18, items: [fields([telephonyUsage.ringer]), padding(7)] },
      { reportId: 0x21, items: [fields([ledUsage.microphone]), padding(7)] },
    ],
  },
]

/** The buttons are an array of numbers inside a collection of the vendor's own, and the lamps stand in the middle of a report. */
export const numbered: readonly HidCollection[] = [
  {
    usagePage: 0xff00,
    usage: 0x01,
    children: [
      {
        ...headset,
        inputReports: [
          {
            reportId: 5,
            items: [
              {
                ...{ isAbsolute: true, isArray: true, isRange: false, usages: [hookSwitch, phoneMute, drop] },
                ...{ reportSize: 8, reportCount: 2, logicalMinimum: 1 },
              },
            ],
          },
        ],
        outputReports: [{ reportId: 6, items: [padding(9), fields([ledUsage.mute, ledUsage.offHook, ledUsage.ring]), padding(4)] }],
      },
    ],
  },
]

/** A hook without a position: every 1 is one press. No mute, no lamps. */
export const pressesOnly: readonly HidCollection[] = [
  {
    ...headset,
    inputReports: [
      { items: [{ ...fields([], false), isRange: true, usageMinimum: hookSwitch, usageMaximum: flash, reportCount: 2 }, padding(6)] },
    ],
  },
]

/** Volume keys alone: no headset for us. */
export const volumeOnly: readonly HidCollection[] = [
  { usagePage: 0x0c, usage: 0x01, inputReports: [{ reportId: 1, items: [fields([0x0c00e9, 0x0c00ea, phoneMute])] }] },
]
