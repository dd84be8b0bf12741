import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface HostileMessage {
  readonly name: string
  /** For the panel with this contact, a SIP address. */
  readonly text: (contact: string) => string
}

const expanded = (text: string, contact: string): string =>
  text
    .replaceAll('{contact}', contact)
    .replaceAll('{NUL}', '\0')
    .replace(/\{header\*(\d+)\}/g, (_, times) => Array.from({ length: Number(times) }, (__, nth) => `X-${nth}: ${nth}`).join('\r\n'))
    .replace(/\{fold\*(\d+)\}/g, (_, times) => Array.from({ length: Number(times) }, () => ' and so on').join('\r\n'))
    .replace(/\{(.)\*(\d+)\}/g, (_, sign: string, times) => sign.repeat(Number(times)))

/** `corpus.sip`, block by block; the empty line before the next block belongs to the message. */
export const readCorpus = (): readonly HostileMessage[] =>
  readFileSync(join(import.meta.dirname, 'corpus.sip'), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const end = block.indexOf('\n')
      const lines = block.slice(end + 1).replaceAll('\n', '\r\n')
      return { name: block.slice(0, end), text: (contact) => expanded(lines, contact) }
    })
