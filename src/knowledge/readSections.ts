import type { ArticleProblem } from './articleProblem.ts'

/** The headings of an article, as they stand in the file. */
export const headings = {
  question: 'Что спрашивают',
  steps: 'Шаги',
  plain: 'Простыми словами',
  toAsk: 'Что спросить при передаче',
} as const

type SectionName = keyof typeof headings

/** `question` is a text; the others are lists, their numbers and dashes taken off. */
export interface Sections {
  readonly found: Readonly<Partial<Record<SectionName, string | readonly string[]>>>
  readonly problems: readonly ArticleProblem[]
}

const nameOf = (heading: string): SectionName | undefined =>
  (Object.keys(headings) as SectionName[]).find((name) => headings[name] === heading)

const itemOf = (name: SectionName, line: string): { number: number | null; said: string } | null => {
  const [, number, said] = (name === 'toAsk' ? /^[-*]() +(.+)$/ : /^(\d{1,2})\. +(.+)$/).exec(line) ?? []
  return said === undefined ? null : { number: number ? Number(number) : null, said }
}

/** A list: each item on a line of its own; a line that is indented goes on with the item above it. */
const readList = (name: SectionName, lines: readonly string[]): { items: string[]; problems: ArticleProblem[] } => {
  const items: string[] = []
  const problems: ArticleProblem[] = []
  for (const line of lines.filter((each) => each.trim() !== '')) {
    const item = itemOf(name, line.trimEnd())
    const last = items.at(-1)
    if (item !== null) {
      if (item.number !== null && item.number !== items.length + 1) problems.push({ code: 'misnumberedStep', where: line.trim() })
      items.push(item.said)
    } else if (last !== undefined && /^\s/.test(line)) items[items.length - 1] = `${last} ${line.trim()}`
    else problems.push({ code: 'strayText', where: line.trim() })
  }
  return { items, problems }
}

/** Reads what stands under the headings `## …` of an article. */
export const readSections = (body: readonly string[]): Sections => {
  const lines = new Map<SectionName, string[]>()
  const problems: ArticleProblem[] = []
  /** Null before the first heading; under an unknown one its lines are passed over, for its heading is the problem. */
  let open: string[] | null = null
  for (const line of body) {
    const heading = /^## +(.+?)\s*$/.exec(line)?.[1]
    if (heading === undefined) {
      if (open !== null) open.push(line)
      else if (line.trim() !== '') problems.push({ code: 'strayText', where: line.trim() })
      continue
    }
    open = []
    const name = nameOf(heading)
    if (name === undefined) problems.push({ code: 'unknownSection', where: heading })
    else if (lines.has(name)) problems.push({ code: 'doubledSection', where: heading })
    else lines.set(name, open)
  }
  const found: Partial<Record<SectionName, string | readonly string[]>> = {}
  for (const [name, own] of lines) {
    if (name === 'question') found.question = own.join(' ').replaceAll(/\s+/g, ' ').trim()
    else {
      const list = readList(name, own)
      found[name] = list.items
      problems.push(...list.problems)
    }
  }
  return { found, problems }
}
