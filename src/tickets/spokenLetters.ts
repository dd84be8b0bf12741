import { spokenDigit } from './spokenNumber.ts'

const latin: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'бэ',
  c: 'цэ',
  d: 'дэ',
  e: 'е',
  f: 'эф',
  g: 'жэ',
  h: 'аш',
  i: 'и',
  j: 'йот',
  k: 'ка',
  l: 'эль',
  m: 'эм',
  n: 'эн',
  o: 'о',
  p: 'пэ',
  q: 'ку',
  r: 'эр',
  s: 'эс',
  t: 'тэ',
  u: 'у',
  v: 'вэ',
  w: 'дубль-вэ',
  x: 'икс',
  y: 'игрек',
  z: 'зет',
}

const cyrillic: Readonly<Record<string, string>> = {
  б: 'бэ',
  в: 'вэ',
  г: 'гэ',
  д: 'дэ',
  ж: 'жэ',
  з: 'зэ',
  й: 'и краткое',
  к: 'ка',
  л: 'эль',
  м: 'эм',
  н: 'эн',
  п: 'пэ',
  р: 'эр',
  с: 'эс',
  т: 'тэ',
  ф: 'эф',
  х: 'ха',
  ц: 'цэ',
  ч: 'че',
  ш: 'ша',
  щ: 'ща',
  ъ: 'твёрдый знак',
  ь: 'мягкий знак',
}

const signs: Readonly<Record<string, string>> = {
  '@': 'собака',
  '.': 'точка',
  '-': 'дефис',
  _: 'нижнее подчёркивание',
  '+': 'плюс',
  '/': 'косая черта',
  "'": 'апостроф',
  '&': 'амперсанд',
  '=': 'равно',
  '#': 'решётка',
  '!': 'восклицательный знак',
  '?': 'вопросительный знак',
  '*': 'звёздочка',
  '%': 'процент',
}

/** One sign as it is named aloud in Russian; an unknown one names itself. Case is not told: addresses do not know it. */
export const spokenSign = (sign: string): string => {
  const small = sign.toLowerCase()
  if (/^\d$/.test(small)) return spokenDigit(small)
  return latin[small] ?? cyrillic[small] ?? signs[small] ?? small
}
