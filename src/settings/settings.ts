import { z } from 'zod'
import { soundDevice } from '../telephony/soundDevice.ts'
import { globalKeys } from './globalKeys.ts'

/** Every key an operator may press; values are Mantine hotkey strings (`F2`, `mod+Enter`). */
export const hotKeys = z.object({
  answer: z.string().min(1).default('F2'),
  hold: z.string().min(1).default('F3'),
  mute: z.string().min(1).default('F4'),
  end: z.string().min(1).default('F8'),
  next: z.string().min(1).default('mod+Enter'),
  transfer: z.string().min(1).default('F6'),
  keypad: z.string().min(1).default('F7'),
  article: z.string().min(1).default('F9'),
})

/**
 * Answering without a hand; off unless an operator wants it. `afterSeconds`: every call, so long after its first ring. `onRequest`:
 * at once where the INVITE asks for it (`Answer-Mode: Auto`, `Alert-Info` with `alert-autoanswer`).
 */
export const autoAnswer = z.object({
  afterSeconds: z.int().min(0).max(10).nullable().default(null),
  onRequest: z.boolean().default(false),
})
export type AutoAnswer = z.infer<typeof autoAnswer>

/** What stands in `settings.json` of a profile. No secret is ever in it. Every field has a default: `{}` is valid. */
export const settings = z.object({
  language: z.enum(['ru', 'en']).default('ru'),
  theme: z.enum(['light', 'dark', 'auto']).default('auto'),
  /** Media device ids of the page; null is the system's default. A fallback takes over while the one before it is not there. */
  microphoneId: z.string().min(1).nullable().default(null),
  microphoneFallbackId: z.string().min(1).nullable().default(null),
  headphonesId: z.string().min(1).nullable().default(null),
  headphonesFallbackId: z.string().min(1).nullable().default(null),
  ringDeviceId: z.string().min(1).nullable().default(null),
  ringFallbackId: z.string().min(1).nullable().default(null),
  /** The devices named above as they were last seen: an id changes with the port, a name hardly does. */
  knownDevices: z.array(soundDevice).max(12).default([]),
  /** Echo cancellation, noise suppression, gain control on what the caller hears (settled.md 27). */
  soundProcessing: z.boolean().default(true),
  keys: hotKeys.prefault({}),
  globalKeys: globalKeys.prefault({}),
  autoAnswer: autoAnswer.prefault({}),
  /** Address of ASUO up to and including `/v1`; null means the embedded one. */
  asuoUrl: z.string().url().nullable().default(null),
  /** `wss://…` of the PBX; null means the embedded training line. */
  sipUrl: z.string().url().nullable().default(null),
  /** `sip:user@domain`. */
  sipUri: z.string().nullable().default(null),
  /** The administrator's mark that the PBX brings back a caller whose blind transfer failed (settled.md 28); without it none is offered. */
  blindTransfer: z.boolean().default(false),
  /** Station code of provisional numbers, made with the profile (settled.md 20). */
  station: z
    .string()
    .regex(/^[0-9A-Z]{2,8}$/)
    .nullable()
    .default(null),
  /** Login of the last operator, offered on the sign-in screen. */
  lastLogin: z.string().max(64).nullable().default(null),
})

export type Settings = z.infer<typeof settings>
export type HotKeys = z.infer<typeof hotKeys>

type Undefaulted<Shape> = {
  [Name in keyof Shape]: Shape[Name] extends z.ZodDefault<infer Field> | z.ZodPrefault<infer Field> ? Field : Shape[Name]
}

/** zod fills a default in even where the field is optional: a change that kept them would take back everything it does not name. */
const undefaulted = <Shape extends z.ZodRawShape>(shape: Shape): Undefaulted<Shape> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [
      name,
      field instanceof z.ZodDefault || field instanceof z.ZodPrefault ? field.unwrap() : field,
    ]),
  ) as Undefaulted<Shape>

/** A change names only the fields it changes. */
export const settingsChange = z.object(undefaulted(settings.shape)).partial().strict()
export type SettingsChange = z.infer<typeof settingsChange>
