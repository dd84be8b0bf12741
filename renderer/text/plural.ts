/** The Russian form for a whole number: 1 секунда, 2 секунды, 5 секунд. */
export const plural = (count: number, one: string, few: string, many: string): string => {
  const tens = Math.abs(count) % 100
  const ones = tens % 10
  if (tens > 10 && tens < 20) return many
  if (ones === 1) return one
  return ones > 1 && ones < 5 ? few : many
}
