import type { TextReason } from '#core/regulation/text/textFinding'

/** What a check of a text found: `said` are the words it is about, quoted; empty where something is missing. */
const reasons: Readonly<Record<TextReason, (said: string) => string>> = {
  familiar: (said) => `Обращение на «ты»: ${said}. К абоненту обращаются на «Вы».`,
  lowerCaseYou: (said) => `«Вы» одному человеку пишут с прописной буквы: ${said}.`,
  rude: (said) => `Может обидеть: ${said}. Скажите то же спокойнее.`,
  shouting: (said) => `Прописные буквы читаются как крик: ${said}.`,
  noSteps: () => 'В решении нет шагов. Если действий несколько, запишите их по номерам, каждое с новой строки.',
  misnumberedSteps: (said) => `Номера шагов идут не по порядку: ${said}.`,
  noGreeting: () => 'Нет приветствия. Начните письмо с него.',
  noNumber: () => 'Не назван номер обращения. Укажите его в письме.',
  otherNumber: () => 'В письме другой номер обращения. Исправьте его.',
  noQuestion: () => 'Нет вопроса о том, помогло ли решение. Закончите письмо им.',
  miswrittenNumber: (said) => `В номере обращения русские буквы: ${said}. Поиск его не найдёт: напишите латинскими.`,
  unsureQuestion: () => 'Спрошено ли в конце письма, помогло ли решение? Если нет, спросите.',
}

export const advice = { title: 'Проверка текста', more: (others: number) => `ещё ${others}`, reasons }
