import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scenarioEntry } from '#core/training/scenarioEntry'
import { practiceOrganisations } from '../../services/asuo/practice/organisations.ts'
import { practiceTickets } from '../../services/asuo/practice/tickets.ts'
import { readScenarios } from '../../services/training-line/caller/readScenarios.ts'
import { readWav } from '../../services/training-line/sound/wav.ts'
import { activeLevel, peakLevel } from '../../services/training-line/voices/toTelephone.ts'
import { catalogue, wantedLines } from '../../services/training-line/voices/wantedLines.ts'
import { aScenario, says } from './people/aScenario.ts'

const assets = join(import.meta.dirname, '../../assets')
const scenarios = readScenarios(assets)
const known = catalogue.parse(JSON.parse(readFileSync(join(assets, 'voices/catalogue.json'), 'utf8')))

/** The check digit of a ten-digit INN, written out from the tax service's rule. */
const innCheckDigit = (inn: string): number =>
  ([2, 4, 10, 3, 5, 9, 4, 6, 8].reduce((sum, weight, i) => sum + weight * Number(inn[i]), 0) % 11) % 10

describe('the scenarios', () => {
  it('has at least five to choose from, each with a name of its own', () => {
    const listed = scenarios.filter(({ listed }) => listed).map(scenarioEntry)

    expect(listed.length).toBeGreaterThanOrEqual(5)
    expect(new Set(listed.map(({ title }) => title)).size).toBe(listed.length)
  })

  it('stands in a file of its own name', () => {
    const files = readdirSync(join(assets, 'scenarios')).sort()

    expect(scenarios.map(({ id }) => `${id}.json`).sort()).toEqual(files)
  })

  it.each(scenarios.flatMap(({ id, caller }) => (caller.inn === null ? [] : [[id, caller.inn] as const])))(
    'lets the caller of %s name an INN whose check digit is right',
    (_, inn) => {
      expect(Number(inn[9])).toBe(innCheckDigit(inn))
    },
  )

  it('lets a caller who has called before name a ticket that the practice data hold', () => {
    const { caller, steps } = scenarios.find(({ id }) => id === 'continued-ticket') ?? expect.fail('no such scenario')
    const named = steps.flatMap((step) => (step.do === 'say' ? (/SP-(\d+)/.exec(step.line.text)?.[1] ?? []) : []))
    const ticket = practiceTickets[Number(named[0]) - 1]

    expect(ticket).toMatchObject({ caller: caller.name, status: 'in_progress' })
    expect(practiceOrganisations[ticket?.from ?? -1]).toMatchObject({ inn: caller.inn, name: caller.organisation })
  })

  it.each([
    ['a voice that may not be shipped', { caller: { ...aScenario().caller, voice: 'arina' } }],
    ['no steps', { steps: [] }],
    ['an unknown step', { steps: [{ do: 'sing' }] }],
    ['a field it does not know', { tempo: 3 }],
    ['a negative wait', { steps: [{ do: 'wait', seconds: -1 }] }],
    ['a clip that climbs out of its folder', { steps: [says('../../secret')] }],
  ])('refuses %s', (_, spoilt) => {
    expect(() => aScenario(spoilt)).toThrow()
  })
})

describe('the recordings', () => {
  it('are of today’s words and voices: run scripts/voices.sh after a change of lines', () => {
    const wanted = [...wantedLines(scenarios).values()].map(({ clip, voice, spoken }) => [clip, { voice, spoken }] as const)
    const made = Object.entries(known).map(([clip, { voice, spoken }]) => [clip, { voice, spoken }] as const)

    expect(Object.fromEntries(made)).toEqual(Object.fromEntries(wanted))
  })

  it('are all there, and nothing else is', () => {
    const files = readdirSync(join(assets, 'voices')).filter((file) => file.endsWith('.wav'))

    expect(files.map((file) => file.slice(0, -'.wav'.length)).sort()).toEqual(Object.keys(known).sort())
  })

  it('speak in at least three voices', () => {
    expect(new Set(Object.values(known).map(({ voice }) => voice)).size).toBeGreaterThanOrEqual(3)
  })

  it.each(Object.keys(known))('%s is as loud as the others and not clipped', (clip) => {
    const sound = readWav(readFileSync(join(assets, 'voices', `${clip}.wav`)))

    expect(Math.abs(activeLevel(sound) + 20)).toBeLessThan(1)
    expect(peakLevel(sound)).toBeLessThan(-1)
  })

  it('refuses one clip with two wordings', () => {
    const other = aScenario({ steps: [says('anna-silence-ask', 'Кто здесь?')] })

    expect(() => wantedLines([aScenario(), other])).toThrow('anna-silence-ask')
  })
})
