import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { grammar, remembering } from '../../scripts/page/rememberGrammar.ts'

interface Parser {
  parse(text: string, options: object): unknown
}

const installed = join(import.meta.dirname, '../../node_modules', grammar)
const folder = mkdtempSync(join(tmpdir(), 'grammar-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (parser: Parser, header: string, startRule: string) => {
  const options = { startRule, data: {} as { readonly multi_header?: readonly { readonly parsed: object }[] } }
  parser.parse(header, options)
  return JSON.stringify(options.data)
}

it('reads the same as the parser that is installed, each time', async () => {
  const quick = join(folder, 'grammar.mjs')
  writeFileSync(quick, remembering(readFileSync(installed, 'utf8')).replace(/^import .*$/gm, ''))
  const plain = join(folder, 'plain.mjs')
  writeFileSync(plain, readFileSync(installed, 'utf8').replace(/^import .*$/gm, ''))
  const [remembers, forgets] = (await Promise.all([import(quick), import(plain)])) as [Parser, Parser]

  expect(() => read(remembers, 'no via at all', 'Via')).toThrow()
  for (const turn of ['first', 'second']) {
    const via = `SIP/2.0/WSS host.invalid;branch=z9hG4bK${turn};rport`
    expect(read(remembers, via, 'Via')).toBe(read(forgets, via, 'Via'))
  }
})

it('refuses a parser that unpacks its rules in another way', () => {
  expect(() => remembering('export const parse = () => null')).toThrow(/another way/)
})
