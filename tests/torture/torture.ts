/** `npm run torture -- --minutes N [--seed S] [--broken keys|disk]`: is anything lost, doubled or out of order under faults at random? */
import { parseArgs } from 'node:util'
import { breakable, runTorture, type TortureReport } from './runTorture.ts'

const usage = `npm run torture -- [--minutes N] [--seed S] [--broken ${breakable.join('|')}]`

const refuse = (sentence: string): never => {
  console.error(`${sentence} Usage: ${usage}`)
  process.exit(2)
}

const readArguments = () => {
  try {
    return parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' }, broken: { type: 'string' } } }).values
  } catch (refused) {
    return refuse(`${(refused as Error).message.split('. ')[0]}.`)
  }
}

const values = readArguments()
const minutes = Number(values.minutes ?? '1')
if (!(minutes > 0)) refuse(`--minutes ${values.minutes} is no length of time.`)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
if (!Number.isInteger(seed)) refuse(`--seed ${values.seed} is no whole number.`)
const broken = breakable.find((rule) => rule === values.broken) ?? null
if (values.broken !== undefined && broken === null) refuse(`There is no rule ${values.broken} to break.`)

const list = (name: string, things: readonly string[]): void => {
  console.log(`${name}: ${things.length}`)
  for (const thing of things.slice(0, 10)) console.log(`  ${thing}`)
}

const print = (report: TortureReport): void => {
  const troubled = [...report.exchanges].filter(([trouble]) => trouble !== 'none')
  console.log(`operations: ${report.operations}`)
  console.log(`kills: service ${report.kills.service}, desks ${report.kills.desks}; second panels refused: ${report.secondPanelsRefused}`)
  console.log(`restores: ${report.restores}, tickets that could not keep their number: ${report.renumbered}`)
  console.log(`exchanges: ${report.exchanges.get('none')} sound, ${troubled.map(([trouble, count]) => `${count} ${trouble}`).join(', ')}`)
  list('losses', report.losses)
  list('doubles', report.doubles)
  list('order breaks', report.orderBreaks)
  list('wrong numbers', report.wrongNumbers)
  list('stuck', report.stuck)
  list('bugs', report.bugs)
}

console.log(`seed: ${seed}, ${minutes} min${broken ? `, broken on purpose: ${broken}` : ''}`)
const report = await runTorture({ seconds: minutes * 60, seed, broken })
print(report)
const { losses, doubles, orderBreaks, wrongNumbers, stuck, bugs } = report
process.exitCode = [losses, doubles, orderBreaks, wrongNumbers, stuck, bugs].some(({ length }) => length > 0) ? 1 : 0
