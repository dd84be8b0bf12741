import type { StepName } from '#core/regulation/step'

type Words = { readonly [S in StepName]: { readonly title: string; readonly short: string } }

export const steps: Words = {
  greeting: { title: 'Поприветствуйте абонента', short: 'Приветствие' },
  identifying: { title: 'Узнайте организацию', short: 'Организация' },
  describing: { title: 'Запишите суть обращения', short: 'Суть' },
  registering: { title: 'Обращение регистрируется', short: 'Регистрация' },
  dictating: { title: 'Сообщите номер обращения', short: 'Номер' },
  provisional: { title: 'Сообщите временный номер', short: 'Временный номер' },
  finding: { title: 'Найдите обращение', short: 'Поиск' },
  reviewing: { title: 'Проверьте обращение', short: 'Проверка' },
  offeringHelp: { title: 'Предложите помощь', short: 'Помощь' },
  solving: { title: 'Решите вопрос', short: 'Решение' },
  confirming: { title: 'Уточните, решён ли вопрос', short: 'Подтверждение' },
  escalating: { title: 'Передача на следующую линию', short: 'Передача' },
  takingEmail: { title: 'Запишите электронную почту', short: 'Почта' },
  refusing: { title: 'Отказ с разъяснением', short: 'Отказ' },
  parting: { title: 'Попрощайтесь', short: 'Прощание' },
  wrappingUp: { title: 'Завершение после разговора', short: 'Завершение' },
  finished: { title: 'Обращение оформлено', short: 'Готово' },
}
