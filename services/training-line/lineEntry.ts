import { join } from 'node:path'
import { scenarioEntry } from '#core/training/scenarioEntry'
import { readScenarios } from './caller/readScenarios.ts'
import { OriginQuestions } from './OriginQuestions.ts'
import { ownerPort } from './ownerPort.ts'
import { type OrderToLine, orderToLine, type WordFromLine } from './portMessages.ts'
import { TrainingLine } from './TrainingLine.ts'

const ringAfterMs = 1_500

const port = ownerPort()
if (port === null) throw new Error('lineEntry.ts is started by startTrainingLine; from a terminal use cli.ts')
const say = (word: WordFromLine): void => port.send(word)

const origins = new OriginQuestions((ask, origin) => say({ type: 'origin.asked', ask, origin }))
let line: TrainingLine | null = null

async function open({ assets, hidden, port: at, password }: Extract<OrderToLine, { type: 'open' }>): Promise<void> {
  const scenarios = readScenarios(assets)
  line = await TrainingLine.open({
    port: at,
    ...(password === null ? {} : { password }),
    scenarios,
    voices: join(assets, 'voices'),
    admits: (origin) => origins.ask(origin),
    ringAfterMs,
  })
  line.listen((report) => say({ type: 'reported', report }))
  const listed = scenarios.filter((scenario) => hidden || scenario.listed).map(scenarioEntry)
  say({ type: 'ready', server: line.server, ...line.account, scenarios: listed })
}

async function close(): Promise<void> {
  await line?.close()
  process.exit(0)
}

function obey(order: OrderToLine): void {
  switch (order.type) {
    case 'open':
      // The owner ends the process: only he knows when the sentence has arrived.
      open(order).catch((error: Error) => say({ type: 'failed', sentence: error.message }))
      break
    case 'call':
      say({ type: 'call.answered', ask: order.ask, refusal: line === null ? 'noPanel' : line.call(order.scenarioId) })
      break
    case 'origin.judged':
      origins.judge(order.ask, order.admitted)
      break
    case 'close':
      void close()
  }
}

port.onMessage((message) => obey(orderToLine.parse(message)))
port.onAbandoned(() => void close())
// Ctrl+C in a terminal reaches the owner and this process alike: either way the caller hangs up first.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close())
