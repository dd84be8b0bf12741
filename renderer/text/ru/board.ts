import type { AgentLive, Alert } from '#core/asuo/monitoring'

const states: Record<AgentLive['state'], string> = {
  offline: 'не на линии',
  available: 'свободен',
  ringing: 'звонит',
  dialling: 'набирает номер',
  talking: 'в разговоре',
  hold: 'удержание',
  wrap_up: 'завершение',
  break: 'перерыв',
  disconnected: 'нет связи',
}

const alerts: Record<Alert['kind'], string> = {
  hold_long: 'Долгое удержание',
  hold_total: 'Много времени на удержании',
  hold_count: 'Много удержаний за разговор',
  wait_long: 'Долгое ожидание в очереди',
  queue_length: 'Длинная очередь',
  wrap_up_long: 'Долгое завершение',
  service_level: 'Уровень обслуживания ниже цели',
  abandon_rate: 'Много потерянных вызовов',
  panel_silent: 'Пульт оператора молчит',
  outbox_damaged: 'Очередь отправки была повреждена',
}

export const board = {
  title: 'Табло',
  lead: 'Кто чем занят сейчас. Часы идут сами.',
  tiles: { waiting: 'Ожидают', longestWait: 'Дольше всех', onHold: 'На удержании', longestHold: 'Долгое удержание', free: 'Свободны' },
  operators: 'Операторы',
  columns: {
    operator: 'Оператор',
    state: 'Состояние',
    time: 'Время',
    hold: 'Удержание',
    step: 'Шаг',
    ticket: 'Обращение',
    clock: 'Часы абонента',
  },
  states,
  holdBar: (actual: string, promised: string) => `${actual} из ${promised}`,
  holdNoPromise: (actual: string) => `${actual}, без обещания`,
  unwarned: 'без предупреждения',
  queue: 'Ожидают в очереди',
  queueColumns: { queue: 'Очередь', number: 'Номер', wait: 'Ждёт' },
  queueEmpty: 'Никто не ждёт',
  noOperators: 'Операторов на смене нет',
  alerts: 'Сигналы',
  alertKinds: alerts,
  severities: { warning: 'внимание', alarm: 'тревога', normal: '' },
  noAlerts: 'Сигналов нет',
  lost: (time: string) => `Нет связи с АСУО: показано состояние на ${time}. Табло обновится само.`,
  opening: 'Открываю табло…',
}
