import type { DutyKind } from '#core/asuo/duty'

const todo: Record<DutyKind, (number: string) => string> = {
  tellUin: (number) => `Сообщите постоянный номер ${number}`,
  sendAnswer: (number) => `Пришлите ответ по обращению ${number}`,
  askSolved: (number) => `Спросите, решён ли вопрос по обращению ${number}`,
}

/** «Обязательства»: что обещано абонентам и ещё не сделано. */
export const duties = {
  title: 'Обязательства',
  todo,
  awaitsNumber: (provisional: string) =>
    `Постоянного номера ещё нет, пока действует ${provisional}. Сообщите абоненту новый, когда он придёт`,
  awaitsFirstNumber: 'Номера ещё нет. Сообщите его абоненту, когда он придёт',
  noNumberYet: 'Сначала АСУО должна присвоить номер',
  notCurrent: 'АСУО не отвечает: показано то, что помнит этот пульт. Отметки сохранятся и уйдут сами.',
  unknownNumber: 'Номер не определён',
  call: 'Позвонить',
  write: 'Написать письмо',
  callTo: (number: string) => `Позвонить ${number}`,
  done: 'Выполнено',
  needless: 'Больше не нужно',
  of: (what: string, todo: string) => `${what}: ${todo}`,
}
