import { z } from 'zod'
import { type Line, type Scenario, voice } from '#core/training/scenario'
import { scenarioLines } from '#core/training/scenarioLines'

export interface WantedLine {
  readonly clip: string
  readonly voice: z.infer<typeof voice>
  readonly spoken: string
}

/** An operator's voice for automatic tests, which have no operator: Chromium plays it as the microphone. */
const operatorGreeting: WantedLine = {
  clip: 'operator-greeting',
  voice: 'elena',
  spoken: 'Здравствуйте! Служба поддержки, меня зовут Ольга. Вы обращаетесь по новому вопросу или по уже зарегистрированному?',
}

/** What must be recorded. Two scenarios may share a clip; a clip of two wordings throws. */
export function wantedLines(scenarios: readonly Scenario[]): ReadonlyMap<string, WantedLine> {
  const wanted = new Map([[operatorGreeting.clip, operatorGreeting]])
  for (const scenario of scenarios) for (const line of scenarioLines(scenario)) want(wanted, toWanted(line, scenario.caller.voice))
  return wanted
}

const toWanted = ({ clip, text, spoken }: Line, voice: WantedLine['voice']): WantedLine => ({ clip, voice, spoken: spoken ?? text })

function want(wanted: Map<string, WantedLine>, line: WantedLine): void {
  const known = wanted.get(line.clip)
  if (known !== undefined && (known.voice !== line.voice || known.spoken !== line.spoken))
    throw new Error(`The clip ${line.clip} has two wordings or two voices: «${known.spoken}» and «${line.spoken}».`)
  wanted.set(line.clip, line)
}

/** What `assets/voices/catalogue.json` says of each recording: how it was made and what was measured on it. */
export const catalogue = z.record(
  z.string(),
  z.object({ voice, spoken: z.string(), milliseconds: z.number(), activeDb: z.number(), peakDb: z.number() }),
)
export type Catalogue = z.infer<typeof catalogue>
