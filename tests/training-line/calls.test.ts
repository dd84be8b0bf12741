import { describe, expect, it } from 'vitest'
import { Recordings } from '../../services/training-line/caller/Recordings.ts'
import { aLine, voices } from './people/aLine.ts'
import { aScenario, hangsUp, listens, says, waits } from './people/aScenario.ts'
import type { OperatorPhone } from './people/OperatorPhone.ts'

const patient = aScenario({ id: 'patient', steps: [waits(600)] })
const question = new Recordings(voices).read('anna-silence-ask')
const never = new AbortController().signal

async function answered(phone: OperatorPhone) {
  const call = await phone.nextCall()
  await call.answer()
  return call
}

describe('ringing', () => {
  it('tells who calls and how long he has waited', async () => {
    const { line, operator } = await aLine(aScenario({ queueWaitSeconds: 35 }))
    const phone = await operator()

    line.call('short-talk')

    const { invitation } = await phone.nextCall()
    expect(invitation.remoteIdentity.uri.user).toBe('+78135550117')
    expect(invitation.remoteIdentity.displayName).toBe('Лебедева Анна')
    expect(invitation.request.getHeader('X-Queue-Name')).toBe('Учебная линия')
    expect(invitation.request.getHeader('X-Queue-Wait')).toBe('35')
    expect(Date.now() - Date.parse(invitation.request.getHeader('X-Queue-Entered') ?? '')).toBeGreaterThanOrEqual(35_000)
    expect(invitation.request.getHeader('X-Call-Id')).toMatch(/^training-[0-9a-f-]{36}$/)
  })

  it('reports a call that the operator rejects', async () => {
    const { line, operator, nextReport } = await aLine(patient)
    const phone = await operator()
    const reported = nextReport()
    line.call('patient')
    const { invitation } = await phone.nextCall()

    await invitation.reject({ statusCode: 486 })

    const report = await reported
    expect(report).toMatchObject({ endedBy: 'operator', heardSpeechMs: 0, heardLevelDb: null })
    expect(report.log.map(({ event }) => event)).toEqual(['caller.rings', 'refused'])
    expect(report.pbxUniqueId).toBe(invitation.request.getHeader('X-Call-Id'))
  })

  it('gives up when nobody answers', async () => {
    const { line, operator, nextReport } = await aLine(aScenario({ ringFor: 0.2 }))
    const phone = await operator()
    const reported = nextReport()
    line.call('short-talk')

    const call = await phone.nextCall()
    await call.ended

    const report = await reported
    expect(report.endedBy).toBe('caller')
    expect(report.log.map(({ event }) => event)).toContain('caller.givesUp')
  })

  it('refuses a call to a scenario that is not there', async () => {
    const { line, operator } = await aLine()
    await operator()

    expect(line.call('no-such')).toBe('noScenario')
  })
})

describe('talking', () => {
  it('is heard by the operator, hears the operator, and hangs up when it has said all', async () => {
    const { line, operator, nextReport } = await aLine(
      aScenario({ steps: [says('signature-works'), listens(), says('signature-number'), hangsUp] }),
    )
    const phone = await operator()
    const reported = nextReport()
    line.call('short-talk')
    const call = await answered(phone)
    const media = call.media
    await media.callerPaused

    await media.mouth.play(question, never)
    await call.ended

    const report = await reported
    expect(report.endedBy).toBe('caller')
    expect(Math.abs((media.meter.activeDb ?? 0) + 20)).toBeLessThan(2)
    expect(media.meter.speechMs).toBeGreaterThan(2000)
    expect(Math.abs((report.heardLevelDb ?? 0) + 20)).toBeLessThan(2)
    expect(report.heardSpeechMs).toBeGreaterThan(800)
    expect(report.log.filter(({ event }) => event === 'caller.says').map(({ text }) => text)).toEqual([
      'signature-works',
      'signature-number',
    ])
  })

  it('notes the keys that the operator presses, in whichever way they are sent', async () => {
    const { line, operator, nextReport } = await aLine(aScenario({ steps: [says('signature-number'), waits(600)] }))
    const phone = await operator()
    const reported = nextReport()
    line.call('short-talk')
    const call = await answered(phone)
    await call.media.callerPaused

    const body = { contentDisposition: 'render', contentType: 'application/dtmf-relay', content: 'Signal=9\r\nDuration=160' }
    await call.invitation.info({ requestOptions: { body } })
    call.media.pressKey(11)
    await call.media.mouth.play(question, never)
    await call.invitation.bye()

    const { log } = await reported
    const keys = log.filter(({ event }) => event === 'operator.key').map(({ text }) => text)
    // Sound outruns signalling, or not.
    expect(keys.sort()).toEqual(['#', '9'])
  })
})

describe('ending', () => {
  it('reports that the operator hung up', async () => {
    const { line, operator, nextReport } = await aLine(patient)
    const phone = await operator()
    const reported = nextReport()
    line.call('patient')
    const call = await answered(phone)

    await call.invitation.bye()

    expect((await reported).endedBy).toBe('operator')
  })

  it('ends the call when the page is gone from one moment to the next', async () => {
    const { line, operator, nextReport } = await aLine(patient)
    const phone = await operator()
    const reported = nextReport()
    line.call('patient')
    await answered(phone)

    phone.socket.break()

    const report = await reported
    expect(report.endedBy).toBe('line')
    expect(report.log.at(-1)?.event).toBe('line.lost')
  })

  it('keeps no route and no caller of ended calls', async () => {
    const { line, operator, nextReport } = await aLine(patient)
    const phone = await operator()
    for (let round = 0; round < 3; round++) {
      const reported = nextReport()
      line.call('patient')
      const call = await phone.nextCall()
      if (round === 0) await call.invitation.reject()
      else {
        await call.answer()
        if (round === 1) await call.invitation.bye()
        else phone.socket.break()
      }
      await reported
    }

    await expect.poll(() => [line.callers.size, line.routes.size], { timeout: 5_000 }).toEqual([0, 0])
  })

  it('hangs up on its panel when the line closes', async () => {
    const { line, operator } = await aLine(patient)
    const phone = await operator()
    line.call('patient')
    const call = await answered(phone)

    await line.close()

    await call.ended
    expect(phone.socket.frames.some((frame) => frame.startsWith('< BYE'))).toBe(true)
    await expect.poll(() => phone.socket.isConnected()).toBe(false)
  })
})
