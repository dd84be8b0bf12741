import type { PastOutcome } from '#core/desk/pastCall'
import { plural } from '../plural.ts'

const incoming: Record<PastOutcome, string> = {
  answered: 'Принят',
  transferred: 'Принят и переведён',
  cancelled: 'Пропущен: вызов прекратился до ответа',
  answeredElsewhere: 'Принял другой оператор',
  noAnswer: 'Пропущен: вы не ответили',
  rejected: 'Отклонён вами',
  turnedAway: 'Пропущен: вы были заняты',
  busy: 'Не соединился: занято',
  noSuchNumber: 'Не соединился: номера нет',
  congested: 'Не соединился: АТС перегружена',
  declined: 'Не соединился: вызов отклонён',
  unavailable: 'Не соединился: абонент недоступен',
  refused: 'Пропущен: АТС отказала в соединении',
  mediaFailed: 'Пропущен: звук не соединился',
  lineLost: 'Пропущен: связь прервалась',
  unfinished: 'Идёт сейчас',
}

const outgoing: Record<PastOutcome, string> = {
  ...incoming,
  answered: 'Вы звонили',
  transferred: 'Вы звонили и перевели',
  cancelled: 'Вы не дождались ответа',
  answeredElsewhere: 'Ответили на другом телефоне',
  noAnswer: 'Абонент не ответил',
  rejected: 'Вы прервали набор',
  busy: 'Номер занят',
  noSuchNumber: 'Такого номера нет',
  congested: 'АТС перегружена: вызов не прошёл',
  declined: 'Абонент отклонил вызов',
  unavailable: 'Абонент недоступен',
  refused: 'АТС отказала в соединении',
  mediaFailed: 'Звук не соединился',
  lineLost: 'Связь прервалась',
}

export const history = {
  title: 'Вызовы',
  filters: 'Какие вызовы показать',
  all: 'Все',
  missed: 'Пропущенные',
  unseen: (count: number) => `${count} ${plural(count, 'новый', 'новых', 'новых')}`,
  directions: { incoming: 'Входящий', outgoing: 'Исходящий' },
  outcomes: { incoming, outgoing },
  times: (count: number) => `${count} ${plural(count, 'раз', 'раза', 'раз')}`,
  unknownNumber: 'Номер не определён',
  ticket: 'обращение',
  practice: 'учебный',
  more: 'Показать ещё',
  none: 'Вызовов пока не было.',
  noneMissed: 'Пропущенных вызовов нет.',
  callBack: 'Перезвонить',
  callBackTo: (number: string) => `Перезвонить: ${number}`,
}
