import type { Language } from './text.ts'

const forms = { ru: 'ru-RU', en: 'en-GB' } as const

/** Kept: making a format costs a millisecond, and a list needs one for every row each time it is drawn. */
const formats = new Map<string, Intl.DateTimeFormat>()
const formatOf = (language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language} ${Object.keys(parts)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(forms[language], parts)
  formats.set(key, format)
  return format
}

/** An instant of ASUO (ISO 8601, UTC) as a local day and time. */
export const readableDate = (language: Language, instant: string): string =>
  formatOf(language, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

/** A day of a calendar (`2026-11-25`): «25 ноября 2026 г.» wherever the desk stands. */
export const readableDay = (language: Language, day: string): string =>
  formatOf(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${day}T00:00`))

/** Local time of day, from epoch ms. */
export const readableTime = (language: Language, at: number): string =>
  formatOf(language, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at)

/** A past moment of epoch ms: the time alone on the day of `now`, else with its day. */
export const readableMoment = (language: Language, at: number, now: number): string => {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  const day = isToday ? {} : ({ day: 'numeric', month: 'long' } as const)
  return formatOf(language, { ...day, hour: '2-digit', minute: '2-digit' }).format(at)
}
