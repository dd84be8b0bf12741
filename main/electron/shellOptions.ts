import type { CommandLine } from 'electron'
import { z } from 'zod'
import { asuoOption, sipOption } from '../start/addressOption.ts'

const options = z.object({
  profile: z.string().min(1, 'must name a folder').optional(),
  asuo: asuoOption,
  sip: sipOption,
  lang: z.enum(['ru', 'en'], 'must be ru or en').optional().catch(undefined),
})

export type ShellOptions = z.infer<typeof options>

/**
 * The panel's own switches, `--name=value`, among those of Chromium; a string is the sentence for the command line that says what does
 * not fit. `--lang` belongs to Chromium as well: a language the panel has no words for is not refused.
 */
export const readShellOptions = (line: Pick<CommandLine, 'hasSwitch' | 'getSwitchValue'>): ShellOptions | string => {
  const given = Object.keys(options.shape).filter((name) => line.hasSwitch(name))
  const read = options.safeParse(Object.fromEntries(given.map((name) => [name, line.getSwitchValue(name)])))
  if (read.success) return read.data
  const [issue] = read.error.issues
  return `--${issue?.path.join('.')} ${issue?.message}`
}
