import type { ArticleProblem } from './articleProblem.ts'

export interface FrontMatter {
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  /** The lines after the front matter. */
  readonly body: readonly string[]
  readonly problems: readonly ArticleProblem[]
}

const fence = '---'

const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value

/**
 * Reads the front matter of a file: `name: value` lines, and lists as a `name:` line with `- item` lines under it. A closed subset of
 * YAML: whatever this reads, every YAML reader reads in the same way; whatever else YAML may say is a problem here.
 */
export const readFrontMatter = (text: string): FrontMatter => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const end = lines.findIndex((line, place) => place > 0 && line.trimEnd() === fence)
  if (lines[0]?.trimEnd() !== fence || end < 0) return { fields: {}, body: lines, problems: [{ code: 'noFrontMatter', where: '' }] }
  const fields = new Map<string, string | string[]>()
  const problems: ArticleProblem[] = []
  let list: string[] | null = null
  for (const line of lines.slice(1, end).filter((each) => each.trim() !== '')) {
    const item = /^\s*- +(.+)$/.exec(line)?.[1]
    const [, name, value = ''] = /^([A-Za-z]+):(?: +(.*))?$/.exec(line.trimEnd()) ?? []
    if (item !== undefined && list !== null) list.push(unquoted(item.trim()))
    else if (name === undefined) problems.push({ code: 'unreadableLine', where: line })
    else if (fields.has(name)) problems.push({ code: 'doubledField', where: name })
    else {
      list = value === '' ? [] : null
      fields.set(name, list ?? unquoted(value.trim()))
    }
  }
  return { fields: Object.fromEntries(fields), body: lines.slice(end + 1), problems }
}
