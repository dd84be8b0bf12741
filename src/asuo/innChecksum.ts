const weights10 = [2, 4, 10, 3, 5, 9, 4, 6, 8]
const weights11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
const weights12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]

/** The control digit that follows the digits weighed. */
const controlDigit = (digits: string, weights: readonly number[]): string =>
  String((weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11) % 10)

/** Whether an INN of 10 or 12 digits is possible: control digits right, and no region `00`, which would pass the sum. */
export const hasValidChecksum = (inn: string): boolean => {
  if (inn.startsWith('00')) return false
  if (inn.length === 10) return inn[9] === controlDigit(inn, weights10)
  return inn.length === 12 && inn[10] === controlDigit(inn, weights11) && inn[11] === controlDigit(inn, weights12)
}

/** Nine digits made a whole INN of an organisation. */
export const completeInn = (nineDigits: string): string => nineDigits + controlDigit(nineDigits, weights10)
