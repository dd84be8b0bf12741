import type { StepName } from '#core/regulation/step'

type Words = { readonly [S in StepName]: { readonly short: string } }

export const steps: Words = {
  greeting: { short: 'Приветствие' },
  identifying: { short: 'Организация' },
  describing: { short: 'Суть' },
  registering: { short: 'Регистрация' },
  dictating: { short: 'Номер' },
  provisional: { short: 'Временный номер' },
  finding: { short: 'Поиск' },
  reviewing: { short: 'Проверка' },
  offeringHelp: { short: 'Помощь' },
  solving: { short: 'Решение' },
  confirming: { short: 'Подтверждение' },
  escalating: { short: 'Передача' },
  takingEmail: { short: 'Почта' },
  refusing: { short: 'Отказ' },
  parting: { short: 'Прощание' },
  wrappingUp: { short: 'Завершение' },
  finished: { short: 'Готово' },
}
