import type { Fault } from '#core/faults/fault'
import type { Settings } from '#core/settings/settings'
import type { WordingPack } from '#core/wording/wordingPack'
import { builtInWording } from './builtInWording.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import { withWording } from './withWording.ts'

/** The panel's own words. Russian is the source: English has the same shape or does not compile. */
export type OwnText = typeof ru

/** Every word of the screen: the panel's own, and the customer's wording. */
export type Text = ReturnType<typeof withWording>

export type Language = Settings['language']

/** @param pack the wording in force; left out, the one the panel was built with */
export const textIn = (language: Language, pack: WordingPack = builtInWording(language)): Text =>
  withWording(language === 'ru' ? ru : en, pack)

/** The sentence of a fault: what happened, what it means for the caller, what to do. */
export const faultSentence = (text: Text, fault: Fault): string => (text.faults[fault.code] as (fault: Fault) => string)(fault)
