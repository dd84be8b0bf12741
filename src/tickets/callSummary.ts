import type { EndReason, ScriptFacts, TextField } from '../regulation/facts.ts'

/** A record is read in ASUO by people of other desks: it is written in the language of the office, whatever the panel's is. */
const outcomes: Readonly<Record<NonNullable<ScriptFacts['outcome']>, string>> = {
  solved: 'решение дано в разговоре',
  escalated: 'передано на следующую линию',
  later: 'ответ будет дан позже',
  refused: 'отказано с разъяснением',
}

const reasons: Readonly<Record<EndReason, string>> = {
  callerHungUp: 'абонент положил трубку',
  operatorHungUp: 'разговор завершил оператор',
  lineLost: 'связь прервалась',
  mistakenCall: 'ошибочный вызов',
  informationOnly: 'справка без обращения',
  callerAgreedEarlier: 'абонент подтвердил решение раньше',
  other: 'иная причина',
}

const absent = { not_known: 'не известен абоненту', private_person: 'частное лицо', refused_to_say: 'абонент не назвал' } as const

const ended = { caller: 'абонент', operator: 'оператор', line: 'связь прервалась' } as const

const texts: readonly (readonly [TextField, string])[] = [
  ['organisationName', 'Название организации со слов абонента'],
  ['solution', 'Решение'],
  ['whatHappened', 'Что произошло'],
  ['whereInSystem', 'Где в системе'],
  ['procurementNumber', 'Номер закупки'],
  ['stepsTaken', 'Что уже сделано'],
  ['errorText', 'Текст ошибки'],
  ['refusalExplanation', 'Разъяснение'],
  ['redirectTo', 'Куда обратиться'],
  ['reasonNote', 'Пояснение'],
  ['notes', 'Заметки'],
]

const latchLine = (facts: ScriptFacts): string | null => {
  if (facts.latch === null) return null
  if ('missed' in facts.latch) return `Вопрос «Вопрос решён?» остался без ответа: ${reasons[facts.latch.missed]}`
  return facts.latch.answer === 'yes' ? 'Абонент подтвердил, что вопрос решён' : 'Абонент сказал, что вопрос не решён'
}

const organisationLine = ({ organisation }: ScriptFacts): string | null => {
  if (organisation === null) return null
  if ('absentReason' in organisation) return `ИНН не назван: ${absent[organisation.absentReason]}`
  return `Организация: ИНН ${organisation.inn}${organisation.name ? `, ${organisation.name}` : ''}`
}

/** What the call came to, in words; nothing that was typed is left out, however long it is. */
export const callSummary = (facts: ScriptFacts): string => {
  const name = facts.texts.callerName.trim()
  const lines = [
    name && `Абонент: ${name}`,
    organisationLine(facts),
    facts.handedOn === null ? facts.outcome && `Итог: ${outcomes[facts.outcome]}` : `Разговор передан коллеге: ${facts.handedOn.to}`,
    latchLine(facts),
    facts.handedOn === null && facts.callEnded && `Разговор завершён: ${ended[facts.callEnded.by]}`,
    facts.ticket?.provisionalNumber && `Временный номер, названный абоненту: ${facts.ticket.provisionalNumber}`,
    facts.texts.email.trim() && `Адрес для ответа: ${facts.texts.email.trim()}`,
    ...facts.disputed.map((solution) => `Не помогло: ${solution.trim()}`),
    ...texts.map(([field, title]) => (facts.texts[field].trim() ? `${title}: ${facts.texts[field].trim()}` : null)),
  ]
  return lines.filter((line) => line !== null && line !== '' && line !== false).join('\n')
}
