const units = ['ноль', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'] as const
const teens = [
  'десять',
  'одиннадцать',
  'двенадцать',
  'тринадцать',
  'четырнадцать',
  'пятнадцать',
  'шестнадцать',
  'семнадцать',
  'восемнадцать',
  'девятнадцать',
] as const
const tens = ['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто'] as const

export const spokenDigit = (digit: string): string => units[Number(digit)] ?? digit

/** One or two digits as they are dictated: «семнадцать», «сорок два», «ноль пять», «ноль ноль». */
const spokenPair = (pair: string): string => {
  if (pair.length === 1 || pair.startsWith('0')) return [...pair].map(spokenDigit).join(' ')
  const [ten, unit] = [Number(pair[0]), Number(pair[1])]
  if (ten === 1) return teens[unit] ?? pair
  return unit === 0 ? (tens[ten] ?? pair) : `${tens[ten]} ${units[unit]}`
}

/** Digits in pairs from the right, as people write telephone numbers: `4217` → `42`, `17`; `12345` → `1`, `23`, `45`. */
export const inPairs = (digits: string): readonly string[] => digits.match(/^\d(?=(?:\d\d)*$)|\d\d/g) ?? []

/** The digits in words, pairs parted by a dash. */
export const spokenDigits = (digits: string): string => inPairs(digits).map(spokenPair).join(' — ')
