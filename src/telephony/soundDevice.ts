import { z } from 'zod'

/**
 * A microphone or a way out for sound, as the page lists it or as it was remembered. `label` is empty until the page may use the
 * microphone; `group` is the same for the microphone and the headphones of one headset.
 */
export const soundDevice = z.object({ id: z.string().min(1).max(512), label: z.string().max(512), group: z.string().max(512) })
export type SoundDevice = Readonly<z.infer<typeof soundDevice>>

/** The name without the numbers of maker and model that Chromium puts behind it: «Jabra Evolve2 (0b0e:24f1)». */
export const readableName = ({ label }: SoundDevice): string => label.replace(/\s*\([0-9a-f]{4}:[0-9a-f]{4}\)$/i, '')
