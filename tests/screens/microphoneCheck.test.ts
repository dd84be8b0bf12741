import { describe, expect, it } from 'vitest'
import { createActor, fromCallback, SimulatedClock } from 'xstate'
import { checkVerdict } from '#core/telephony/checkVerdict'
import { emptyTally, type LevelTally } from '#core/telephony/levelTally'
import type { MicrophoneBand } from '#core/telephony/microphoneBand'
import { isWireless } from '#core/telephony/wirelessMicrophone'
import { type CheckChoice, type CheckEvent, microphoneCheckMachine } from '../../renderer/shell/microphoneCheckMachine.ts'

const choice: CheckChoice = { devices: [], processing: true, headphones: [] }

/** The check of a microphone that says nothing by itself. */
const story = (begins: CheckChoice | null = choice) => {
  const clock = new SimulatedClock()
  const told: (MicrophoneBand | null)[] = []
  let running = 0
  const machine = microphoneCheckMachine.provide({
    actors: {
      check: fromCallback<CheckEvent, CheckChoice>(() => {
        running += 1
        return () => {
          running -= 1
        }
      }),
    },
    actions: { tellVerdict: ({ context }) => told.push(context.verdict) },
  })
  const actor = createActor(machine, { input: { begins }, clock }).start()
  const speak = (operatorDb: number, seconds: number, operatorPeakDb = operatorDb + 12) => {
    for (let passed = 0; passed < seconds; passed += 0.3) actor.send({ type: 'level.measured', operatorDb, operatorPeakDb })
  }
  return { actor, clock, told, speak, running: () => running, at: (state: object | string) => actor.getSnapshot().matches(state as never) }
}

describe('the check of the microphone', () => {
  it('judges after five seconds of speech, whatever the pauses, and tells of it', () => {
    const check = story()

    check.speak(-22, 3)
    check.speak(-100, 20)
    const before = [...check.told]
    check.speak(-22, 3)

    expect(before).toEqual([])
    expect(check.told).toEqual([{ verdict: 'good', hint: null }])
    expect(check.running()).toBe(1)
  })

  it.each([
    ['too quiet', -40, -28, { verdict: 'bad', hint: 'tooQuiet' }],
    ['too loud', -14, -6, { verdict: 'bad', hint: 'tooLoud' }],
    ['clipped', -20, -1, { verdict: 'bad', hint: 'clipped' }],
  ] as const)('finds it %s', (_, db, peak, verdict) => {
    const check = story()

    check.speak(db, 6, peak)

    expect(check.told).toEqual([verdict])
  })

  it('says that nobody is heard, and takes it back with the first word', () => {
    const check = story()

    check.speak(-100, 3)
    check.clock.increment(12_000)
    const unheard = check.at({ checking: 'unheard' })
    check.speak(-22, 0.3)

    expect([unheard, check.at({ checking: 'hearing' })]).toEqual([true, true])
    expect(check.told).toEqual([])
  })

  it('is heard slowly, but heard', () => {
    const check = story()
    check.clock.increment(11_000)
    check.speak(-22, 0.3)

    check.clock.increment(60_000)

    expect(check.at({ checking: 'hearing' })).toBe(true)
  })

  it('begins anew when it is repeated', () => {
    const check = story()
    check.speak(-40, 6)

    check.actor.send({ type: 'operator.repeated' })
    const between = check.actor.getSnapshot().context.verdict
    check.speak(-22, 6)

    expect(between).toBe(null)
    expect(check.told).toEqual([
      { verdict: 'bad', hint: 'tooQuiet' },
      { verdict: 'good', hint: null },
    ])
  })

  it('stands still until it is asked, and lets the microphone go when it is asked again', () => {
    const check = story(null)
    const before = check.running()

    check.actor.send({ type: 'operator.toggled', choice })
    const during = check.running()
    check.actor.send({ type: 'operator.toggled', choice })

    expect([before, during, check.running()]).toEqual([0, 1, 0])
  })

  it('ends with the fault of a microphone that cannot be opened', () => {
    const check = story()

    check.actor.send({ type: 'microphone.failed', fault: { code: 'microphoneDenied' } })

    expect(check.at('off')).toBe(true)
    expect(check.actor.getSnapshot().context.fault).toEqual({ code: 'microphoneDenied' })
  })
})

describe('a verdict', () => {
  const heard = (change: Partial<LevelTally>) => checkVerdict({ ...emptyTally, ...change })

  it('is a warning where a good part is good, and bad where little is', () => {
    expect(heard({ goodSeconds: 3, quietSeconds: 2 })).toEqual({ verdict: 'warn', hint: 'tooQuiet' })
    expect(heard({ goodSeconds: 1, loudSeconds: 4 })).toEqual({ verdict: 'bad', hint: 'tooLoud' })
    expect(heard({ goodSeconds: 4, quietSeconds: 1 })).toEqual({ verdict: 'good', hint: null })
  })
})

describe('a wireless headset', () => {
  it.each([
    ['AirPods Pro (Bluetooth)', true],
    ['Headset (Jabra Evolve2 65 Hands-Free AG Audio)', true],
    ['Jabra Evolve2 40 (USB)', false],
    ['Микрофон (Realtek Audio)', false],
  ])('is known by its name: %s', (label, wireless) => {
    expect(isWireless(label)).toBe(wireless)
  })
})
