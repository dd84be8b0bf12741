/** Domains that callers of this desk write most (standards.md). */
const usual = [
  'mail.ru',
  'yandex.ru',
  'ya.ru',
  'bk.ru',
  'inbox.ru',
  'list.ru',
  'rambler.ru',
  'gmail.com',
  'lenreg.ru',
  'lenobl.ru',
] as const

/** Slips between two words: a letter too many, too few, another, or two swapped (optimal string alignment). */
const slips = (one: string, other: string): number => {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const differs = one[row - 1] === other[column - 1] ? 0 : 1
      const plain = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + differs)
      const isSwapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      next.push(isSwapped ? Math.min(plain, (before[column - 2] ?? 0) + 1) : plain)
    }
    before = last
    last = next
  }
  return last[other.length] ?? 0
}

/** Long names bear two slips. A short one (`ya.ru`) is itself a slip of many others: only its top level may be mistyped. */
const isNear = (domain: string, known: string): boolean => {
  const isShort = known.length <= 5
  const name = known.slice(0, known.lastIndexOf('.') + 1)
  return slips(domain, known) <= (known.length > 8 ? 2 : 1) && (!isShort || domain.startsWith(name))
}

/** The usual domain that was probably meant, null where the domain is usual itself or like none. To be suggested, never put in. */
export const likelyDomain = (address: string): string | null => {
  const domain = address.trim().toLowerCase().split('@').at(-1) ?? ''
  if (domain === '' || !address.includes('@') || usual.some((known) => known === domain)) return null
  return usual.find((known) => isNear(domain, known)) ?? null
}
