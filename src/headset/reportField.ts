import type { HidItem, HidReport } from './hidCollection.ts'

/** Where one usage stands in a report: `bit` from the report's beginning, `size` bits; in an array `size` bits hold `value` while it is on. */
export interface ReportField {
  readonly reportId: number
  readonly usage: number
  readonly bit: number
  readonly size: number
  /** Of an array: the number that stands for the usage, in any of `count` fields. Null of a field of its own. */
  readonly inArray: { readonly value: number; readonly count: number } | null
  readonly isAbsolute: boolean
}

export interface ReportLayout {
  readonly fields: readonly ReportField[]
  /** Whole bytes of the report, without its id. */
  readonly bytes: number
}

const usagesOf = ({ isRange, usages = [], usageMinimum = 0, usageMaximum = -1 }: HidItem): readonly number[] =>
  isRange ? Array.from({ length: Math.max(0, usageMaximum - usageMinimum + 1) }, (_, nth) => usageMinimum + nth) : usages

const fieldsOf = (reportId: number, item: HidItem, start: number): ReportField[] => {
  const { reportSize: size = 0, reportCount: count = 0, logicalMinimum = 0, isArray = false } = item
  const isAbsolute = item.isAbsolute ?? true
  const usages = usagesOf(item)
  if (isArray) {
    return usages.map((usage, nth) => ({
      ...{ reportId, usage, bit: start, size, isAbsolute },
      inArray: { value: logicalMinimum + nth, count },
    }))
  }
  return usages.slice(0, count).map((usage, nth) => ({ reportId, usage, bit: start + nth * size, size, inArray: null, isAbsolute }))
}

/** Items lie one behind the other; padding has no usage and takes its place. Many headsets call their buttons constant: that is not looked at. */
export const reportLayout = ({ reportId = 0, items = [] }: HidReport): ReportLayout => {
  const fields: ReportField[] = []
  let bit = 0
  for (const item of items) {
    fields.push(...fieldsOf(reportId, item, bit))
    bit += (item.reportSize ?? 0) * (item.reportCount ?? 0)
  }
  return { fields, bytes: Math.ceil(bit / 8) }
}

/** `size` bits of a report from `bit` on, least significant first; bits beyond its end are 0. */
const bitsAt = (report: Uint8Array, bit: number, size: number): number => {
  let value = 0
  for (let nth = 0; nth < size; nth += 1) {
    const at = bit + nth
    if (((report[at >> 3] ?? 0) >> (at & 7)) & 1) value += 2 ** nth
  }
  return value
}

export const isOn = ({ bit, size, inArray }: ReportField, report: Uint8Array): boolean => {
  if (inArray === null) return bitsAt(report, bit, size) !== 0
  return Array.from({ length: inArray.count }, (_, nth) => bitsAt(report, bit + nth * size, size)).includes(inArray.value)
}
