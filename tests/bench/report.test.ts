import { describe, expect, it } from 'vitest'
import { Measurements, median, p95 } from './measurements.ts'
import { missed, telephonyTable } from './telephony/report.ts'

const taken = (values: Readonly<Record<string, readonly number[]>>): Measurements => {
  const measurements = new Measurements()
  for (const [key, list] of Object.entries(values)) {
    const [row = '', contestant = ''] = key.split(' ')
    for (const value of list) measurements.add(row, contestant, value)
  }
  return measurements
}
const lineOf = (table: string, label: string) => table.split('\n').find((line) => line.startsWith(`| ${label}`)) ?? ''

describe('the numbers of the benchmark', () => {
  it('takes the median and the 95th percentile by nearest rank', () => {
    const values = Array.from({ length: 20 }, (_, at) => 20 - at)

    expect([median(values), p95(values)]).toEqual([10, 19])
    expect(median([])).toBeNull()
  })

  it('holds the panel, and nobody else, to its limits', () => {
    const measurements = taken({ 'answer panel': [11, 11, 11], 'answer sipjs': [150], 'ring panel': [12, 12, 26] })

    expect(missed(measurements)).toEqual(['INVITE → ringing painted: p95 26 ms, limit 25', 'click → 200 OK sent: median 11 ms, limit 10'])
  })

  it('says of who never came back that he never did, and gives no ratio beside nothing', () => {
    const table = telephonyTable(taken({ 'reset panel': [17], 'reset sipjs': [Number.POSITIVE_INFINITY], 'reset jssip': [2000] }))

    expect(
      lineOf(table, 'connection reset')
        .split('|')
        .map((it) => it.trim()),
    ).toEqual(expect.arrayContaining(['17', 'never', '2000', '× 0.01', '–']))
  })
})
