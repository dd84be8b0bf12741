import type { Language } from './text.ts'

const forms = { ru: 'ru-RU', en: 'en-GB' } as const

/** An instant of ASUO (ISO 8601, UTC) as a local day and time. */
export const readableDate = (language: Language, instant: string): string =>
  new Intl.DateTimeFormat(forms[language], { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  )

/** Local time of day, from epoch ms. */
export const readableTime = (language: Language, at: number): string =>
  new Intl.DateTimeFormat(forms[language], { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at)

/** A past moment of epoch ms: the time alone on the day of `now`, else with its day. */
export const readableMoment = (language: Language, at: number, now: number): string => {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  const day = isToday ? {} : ({ day: 'numeric', month: 'long' } as const)
  return new Intl.DateTimeFormat(forms[language], { ...day, hour: '2-digit', minute: '2-digit' }).format(at)
}
