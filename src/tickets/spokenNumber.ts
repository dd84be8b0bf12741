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

/** A group as it is dictated: «семнадцать», «сорок два», «ноль пять»; three digits one by one. */
const spokenGroup = (pair: string): string => {
  if (pair.length !== 2 || pair.startsWith('0')) return [...pair].map(spokenDigit).join(' ')
  const [ten, unit] = [Number(pair[0]), Number(pair[1])]
  if (ten === 1) return teens[unit] ?? pair
  return unit === 0 ? (tens[ten] ?? pair) : `${tens[ten]} ${units[unit]}`
}

/** Digits in pairs from the right, as people write telephone numbers: `4217` → `42`, `17`; `12345` → `1`, `23`, `45`; three stay together. */
export const inGroups = (digits: string): readonly string[] =>
  digits.length === 3 ? [digits] : (digits.match(/^\d(?=(?:\d\d)*$)|\d\d/g) ?? [])

/** The digits in words, groups parted by a dash. */
export const spokenDigits = (digits: string): string => inGroups(digits).map(spokenGroup).join(' — ')
