import type { SoundDevice } from '#core/telephony/soundDevice'

/** A device whose id, unless said otherwise, is also its name. */
export const device = (id: string, label = id, group = ''): SoundDevice => ({ id, label, group })
