import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CallerReport } from '#core/bridge/session'
import type { Scenario } from '#core/training/scenario'
import { TrainingLine } from '../../../services/training-line/TrainingLine.ts'
import { aScenario } from './aScenario.ts'
import { OperatorPhone, panelOrigin } from './OperatorPhone.ts'

export const voices = join(import.meta.dirname, '../../../assets/voices')

export interface LineUnderTest {
  readonly line: TrainingLine
  readonly account: { readonly server: string; readonly domain: string; readonly user: string; readonly password: string }
  /** A registered operator. */
  operator(): Promise<OperatorPhone>
  nextReport(): Promise<CallerReport>
}

/** A line in this process that rings at once; closed when the test ends. */
export async function aLine(...scenarios: readonly Scenario[]): Promise<LineUnderTest> {
  const line = await TrainingLine.open({
    port: 0,
    scenarios: scenarios.length === 0 ? [aScenario()] : scenarios,
    voices,
    admits: (origin) => origin === panelOrigin,
    ringAfterMs: 0,
  })
  onTestFinished(() => line.close())
  const account = { server: line.server, ...line.account }
  return {
    line,
    account,
    async operator() {
      const phone = await OperatorPhone.connect(account)
      onTestFinished(() => phone.leave())
      const status = await phone.register()
      if (status !== 200) throw new Error(`REGISTER was answered ${status}`)
      return phone
    },
    nextReport: () =>
      new Promise((resolve) => {
        const undo = line.listen((report) => {
          undo()
          resolve(report)
        })
      }),
  }
}
