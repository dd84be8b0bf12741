/** `npm run bench [-- telephony] [--quick] [--judge] [--write]`: each number beside its limit and its peers, measured in one interleaved run. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { quick, whole } from './telephony/extent.ts'
import { missed, telephonyTable } from './telephony/report.ts'
import { benchTelephony } from './telephony/telephonyBench.ts'

const usage = 'npm run bench -- [telephony] [--quick] [--judge] [--write]'
const limitMinutes = 25
const page = join(import.meta.dirname, '../../docs/benchmarks.md')
const [opening, closing] = ['<!-- measured -->', '<!-- /measured -->'] as const

const refuse = (sentence: string): never => {
  console.error(`${sentence} Usage: ${usage}`)
  process.exit(2)
}

const readArguments = () => {
  try {
    const options = { quick: { type: 'boolean' }, judge: { type: 'boolean' }, write: { type: 'boolean' } } as const
    return parseArgs({ options, allowPositionals: true })
  } catch (refused) {
    return refuse(`${(refused as Error).message.split('. ')[0]}.`)
  }
}

const load = (): string => loadavg()[0]?.toFixed(1) ?? '?'

const write = (text: string): void => {
  const before = readFileSync(page, 'utf8')
  writeFileSync(page, `${before.slice(0, before.indexOf(opening))}${opening}\n${text}\n${before.slice(before.indexOf(closing))}`)
}

const { values, positionals } = readArguments()
if (positionals.some((name) => name !== 'telephony')) refuse(`There is no benchmark ${positionals.join(' ')}; there is: telephony.`)
setTimeout(() => {
  console.error(`The benchmark did not end within ${limitMinutes} minutes.`)
  process.exit(1)
}, limitMinutes * 60_000).unref()

const loadBefore = load()
const { taken, browserVersion } = await benchTelephony(values.quick ? quick : whole, (line) => console.error(`… ${line}`))
const circumstances = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, load average ${loadBefore} before and ${load()} after, Node ${process.versions.node}, Chromium ${browserVersion}${values.quick ? ', quick' : ''}`
const misses = missed(taken)
const verdict = misses.length === 0 ? 'Every limit is kept.' : ['Missed:', ...misses.map((it) => `- ${it}`)].join('\n')
const text = [`Measured ${circumstances}.`, '', telephonyTable(taken), '', verdict].join('\n')
console.log(text)
if (values.write) write(text)
process.exit(values.judge && misses.length > 0 ? 1 : 0)
