import type { ArticleProblem } from './articleProblem.ts'

export interface FrontMatter {
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  /** The lines after the front matter. */
  readonly body: readonly string[]
  readonly problems: readonly ArticleProblem[]
}

const fence = '---'

/** What a YAML reader would take for something else than the text that stands there: a sign that begins its syntax, a name, a remark. */
const isSyntax = (value: string): boolean => /^(?:[-?:](?:\s|$)|[[\]{}&*!|>%@`"',#])|:(?:\s|$)|\s#/.test(value)

/** The text of a value; null where it is not this subset's. Quoted, it holds neither its own quotation marks nor, in double ones, `\`. */
const textOf = (value: string): string | null => {
  const [, double, single] = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(value) ?? []
  return double ?? single ?? (isSyntax(value) ? null : value)
}

/**
 * Reads the front matter of a file: `name: value` lines, and lists as a `name:` line with `- item` lines under it. A closed subset of
 * YAML: whatever this reads, every YAML reader reads as the same text; whatever else YAML may say is a problem here.
 */
export const readFrontMatter = (text: string): FrontMatter => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const end = lines.findIndex((line, place) => place > 0 && line.trimEnd() === fence)
  if (lines[0]?.trimEnd() !== fence || end < 0) return { fields: {}, body: lines, problems: [{ code: 'noFrontMatter', where: '' }] }
  const fields = new Map<string, string | string[]>()
  const problems: ArticleProblem[] = []
  let list: string[] | null = null
  const read = (value: string, line: string): string => {
    const said = textOf(value.trim())
    if (said === null) problems.push({ code: 'unreadableLine', where: line })
    return said ?? value
  }
  for (const line of lines.slice(1, end).filter((each) => each.trim() !== '')) {
    const item = /^\s*- +(.+)$/.exec(line)?.[1]
    const [, name, value = ''] = /^([A-Za-z]+):(?: +(.*))?$/.exec(line.trimEnd()) ?? []
    if (item !== undefined && list !== null) list.push(read(item, line))
    else if (name === undefined) problems.push({ code: 'unreadableLine', where: line })
    else if (fields.has(name)) problems.push({ code: 'doubledField', where: name })
    else {
      list = value === '' ? [] : null
      fields.set(name, list ?? read(value, line))
    }
  }
  return { fields: Object.fromEntries(fields), body: lines.slice(end + 1), problems }
}
