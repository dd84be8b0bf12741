import { type Measurements, median, p95 } from '../measurements.ts'
import { type ContestantName, contestantNames } from './contestants.ts'
import { type Row, rows } from './rows.ts'

const titles: Readonly<Record<ContestantName, string>> = {
  panel: 'the panel',
  telephone: 'its telephone alone',
  sipjs: 'bare SIP.js, tuned',
  jssip: 'JsSIP, defaults',
  limit: 'no SIP at all: the limit',
}

const number = (value: number | null): string => {
  if (value === null) return '–'
  if (value === Number.POSITIVE_INFINITY) return 'never'
  return value.toFixed(Math.abs(value) < 10 ? 1 : 0)
}

const cell = (taken: Measurements, row: Row, name: ContestantName): string => {
  const values = taken.of(row.id, name)
  return values.length > 4 ? `${number(median(values))} (${number(p95(values))})` : number(median(values))
}

const ratio = (taken: Measurements, row: Row, peer: ContestantName): string => {
  const [ours, theirs] = [median(taken.of(row.id, 'panel')), median(taken.of(row.id, peer))]
  if (ours === null || theirs === null || theirs <= 0) return '–'
  return theirs === Number.POSITIVE_INFINITY ? '0' : `× ${(ours / theirs).toFixed(2)}`
}

const limitOf = ({ limit }: Row): string => {
  if (limit === null) return ''
  return limit.p95 === undefined ? `≤ ${limit.median}` : `≤ ${limit.median} (${limit.p95})`
}

/** A line for every limit that the panel missed. */
export const missed = (taken: Measurements): readonly string[] =>
  rows.flatMap((row: Row) => {
    if (row.limit === null) return []
    const values = taken.of(row.id, 'panel')
    const [middle, high] = [median(values), p95(values)]
    const over = (what: string, value: number | null, limit: number | undefined) =>
      value === null || limit === undefined || value <= limit ? [] : [`${row.label}: ${what} ${number(value)} ${row.unit}, limit ${limit}`]
    return [...over('median', middle, row.limit.median), ...over('p95', high, row.limit.p95)]
  })

/** A Markdown table: medians, in brackets the 95th percentile. */
export function telephonyTable(taken: Measurements): string {
  const head = ['', 'held to', ...contestantNames.map((name) => titles[name]), 'panel : limit', 'panel : SIP.js', 'panel : JsSIP']
  const body = rows.map((row: Row) => [
    `${row.label}, ${row.unit}`,
    limitOf(row),
    ...contestantNames.map((name) => cell(taken, row, name)),
    ratio(taken, row, 'limit'),
    ratio(taken, row, 'sipjs'),
    ratio(taken, row, 'jssip'),
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((line) => line[column]?.length ?? 0)))
  const line = (cells: readonly string[]) => `| ${cells.map((it, column) => it.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}
