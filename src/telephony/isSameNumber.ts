const digitsOf = (number: string): string => number.replaceAll(/\D/g, '')

/** So many last digits name a subscriber: a PBX writes the same number with and without its prefixes. */
const telling = 7

/** Whether two ways of writing mean the same telephone; a number that is not known is like any. */
export const isSameNumber = (one: string, other: string): boolean => {
  const [a, b] = [digitsOf(one), digitsOf(other)]
  return a === '' || b === '' || a === b || (a.length >= telling && b.length >= telling && a.slice(-telling) === b.slice(-telling))
}
