import type { Fault } from '#core/faults/fault'
import type { Settings } from '#core/settings/settings'
import { en } from './en.ts'
import { ru } from './ru.ts'

/** Every word of the screen. Russian is the source: English has the same shape or does not compile. */
export type Text = typeof ru

export type Language = Settings['language']

export const textIn = (language: Language): Text => (language === 'ru' ? ru : en)

/** The sentence of a fault: what happened, what it means for the caller, what to do. */
export const faultSentence = (text: Text, fault: Fault): string => (text.faults[fault.code] as (fault: Fault) => string)(fault)
