import type { ArticleProblem } from '../../src/knowledge/articleProblem.ts'

const sentences: Readonly<Record<ArticleProblem['code'], (where: string) => string>> = {
  noFrontMatter: () => 'в начале файла нет описания между двумя строками «---»',
  unreadableLine: (where) => `строка описания не читается: «${where}»`,
  doubledField: (where) => `поле «${where}» стоит дважды`,
  wrongField: (where) => `поле «${where}» пропущено, лишнее или заполнено неверно`,
  unknownSection: (where) => `такого раздела в статье не бывает: «${where}»`,
  doubledSection: (where) => `раздел «${where}» стоит дважды`,
  strayText: (where) => `текст стоит вне разделов или не в списке: «${where}»`,
  misnumberedStep: (where) => `нумерация шагов сбилась: «${where}»`,
  wrongSection: (where) =>
    `раздел «${where}» пропущен, пуст или слишком длинный; в «Простыми словами» должно быть столько же пунктов, сколько шагов`,
  otherName: (where) => `файл должен называться «${where}.md», как поле id`,
}

/** What is wrong with an article, for the one who wrote it. */
export const problemSentence = ({ code, where }: ArticleProblem): string => sentences[code](where)
