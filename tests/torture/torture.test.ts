import { expect, it } from 'vitest'
import { runTorture } from './runTorture.ts'

const sound = { losses: [], doubles: [], orderBreaks: [], wrongNumbers: [], stuck: [], bugs: [] }
const limitMs = 240_000

it(
  'loses nothing, doubles nothing and keeps every order under faults at random',
  async () => {
    const report = await runTorture({ seconds: 40, seed: 20_261_127, broken: null })

    expect(report).toMatchObject(sound)
    expect(report.operations).toBeGreaterThan(100)
    expect(report.kills.service).toBeGreaterThan(0)
    expect(report.restores).toBe(1)
    expect(report.kills.desks).toBeGreaterThan(0)
  },
  limitMs,
)

it(
  'would find doubles if every attempt had a key of its own: the control that proves that the run can fail',
  async () => {
    const { doubles } = await runTorture({ seconds: 15, seed: 7, broken: 'keys' })

    expect(doubles).not.toEqual([])
  },
  limitMs,
)

it(
  'would find losses if a desk forgot its disk: the other control',
  async () => {
    const { losses } = await runTorture({ seconds: 15, seed: 7, broken: 'disk' })

    expect(losses).not.toEqual([])
  },
  limitMs,
)
