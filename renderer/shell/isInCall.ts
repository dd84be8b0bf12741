import type { DeskMode } from '#core/desk/deskSelectors'

const inCallModes: ReadonlySet<DeskMode> = new Set([
  'ringing',
  'dialling',
  'callingBack',
  'consulted',
  'talking',
  'wrappingUp',
  'recovered',
  'closing',
])

/** A call is on the desk or has not left it: nobody goes away, another caller is not asked for, nothing pops up. */
export const isInCall = (mode: DeskMode): boolean => inCallModes.has(mode)
