import { describe, expect, it } from 'vitest'
import type { CallerReport } from '#core/bridge/session'
import { collectReports, type SeenCall } from '../../renderer/shell/collectReports.ts'

const reportOf = (pbxUniqueId: string): CallerReport => ({
  scenarioId: 'patient',
  callId: null,
  pbxUniqueId,
  heardSpeechMs: 0,
  heardLevelDb: null,
  holds: [],
  log: [],
  endedBy: 'caller',
})

const callWhich = (pbxUniqueId: string, what: 'rang' | 'answered'): SeenCall => ({ caller: { pbxUniqueId }, chronicle: [{ what }] })

/** A desk and a training line whose words a test says. */
const collecting = () => {
  const calls = new Set<(call: SeenCall | null) => void>()
  const reports = new Set<(report: CallerReport) => void>()
  const shown: (string | undefined)[] = []
  const listen =
    <T>(all: Set<(told: T) => void>) =>
    (hear: (told: T) => void) => {
      all.add(hear)
      return () => void all.delete(hear)
    }
  const stop = collectReports({ watchCall: listen(calls), watchReports: listen(reports) }, ({ pbxUniqueId }) => shown.push(pbxUniqueId))
  return {
    shown,
    stop,
    isHeard: () => calls.size + reports.size > 0,
    stands: (call: SeenCall | null) => {
      for (const hear of calls) hear(call)
    },
    reports: (pbxUniqueId: string) => {
      for (const hear of reports) hear(reportOf(pbxUniqueId))
    },
  }
}

describe('the report of a practice caller', () => {
  it('is shown where his call was answered here, also after the call has left the desk', () => {
    const desk = collecting()

    desk.stands(callWhich('one', 'answered'))
    desk.stands(null)
    desk.reports('one')

    expect(desk.shown).toEqual(['one'])
  })

  it('is not shown for another call: he was turned away while one was under way', () => {
    const desk = collecting()

    desk.stands(callWhich('one', 'answered'))
    desk.reports('two')

    expect(desk.shown).toEqual([])
  })

  it('is not shown where nobody answered him', () => {
    const desk = collecting()

    desk.stands(callWhich('one', 'rang'))
    desk.reports('one')

    expect(desk.shown).toEqual([])
  })

  it('is heard no more after the undo', () => {
    const desk = collecting()

    desk.stop()

    expect(desk.isHeard()).toBe(false)
  })
})
