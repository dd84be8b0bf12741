import { z } from 'zod'

const globalKey = z.string().min(1).max(40).nullable()

/** Keys that work while another program has the keyboard; Mantine hotkey strings, null where there is none. They always have a modifier or are function keys. */
export const globalKeys = z.object({
  answer: globalKey.default('mod+shift+F2'),
  hold: globalKey.default('mod+shift+F3'),
  mute: globalKey.default('mod+shift+F4'),
  end: globalKey.default('mod+shift+F8'),
})
export type GlobalKeys = z.infer<typeof globalKeys>
export type GlobalVerb = keyof GlobalKeys

export const globalVerbs = ['answer', 'hold', 'mute', 'end'] as const satisfies readonly GlobalVerb[]

export const noGlobalKeys: GlobalKeys = { answer: null, hold: null, mute: null, end: null }

/** `supported`: this shell can hear keys of other programs. `refused`: keys that another program holds, or that are none. */
export interface KeysClaimed {
  readonly supported: boolean
  readonly refused: readonly GlobalVerb[]
}
