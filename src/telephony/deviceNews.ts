import type { DeviceInUse, DevicesInUse, WhyNot } from './chosenDevice.ts'

export type DeviceKind = keyof DevicesInUse

/** One device that another one stands in for, or that is used again. `now` names what is used; null is the system's default. */
export interface DeviceNews {
  readonly kind: DeviceKind
  readonly what: WhyNot | 'returned'
  /** Empty where its name was never known. */
  readonly wanted: string
  readonly now: string | null
}

const kinds = ['microphone', 'headphones', 'ring'] as const satisfies readonly DeviceKind[]

const newsOf = (kind: DeviceKind, before: DeviceInUse | null, now: DeviceInUse): DeviceNews[] => {
  if (now.instead) return [{ kind, what: now.instead.why, wanted: now.instead.label, now: now.label }]
  // Chosen anew is no news: only what stood in is given back.
  const isBack = before?.instead && now.label !== null && now.label !== before.label
  return isBack ? [{ kind, what: 'returned', wanted: now.label, now: now.label }] : []
}

/** What is to be said of the devices after `before` became `now`. */
export const deviceNews = (before: DevicesInUse | null, now: DevicesInUse): readonly DeviceNews[] =>
  kinds.flatMap((kind) => {
    const used = now[kind]
    return used === null ? [] : newsOf(kind, before?.[kind] ?? null, used)
  })

/** `now`, with the microphone that was open before: between two of them there is none for a moment, which is no news. */
export const lastUsed = (before: DevicesInUse | null, now: DevicesInUse): DevicesInUse => ({
  ...now,
  microphone: now.microphone ?? before?.microphone ?? null,
})
