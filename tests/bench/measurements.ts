/** What was measured: for every row, every contestant's values in the order they came. `Infinity` is "not within the time that was given". */
export class Measurements {
  readonly #values = new Map<string, number[]>()

  add(row: string, contestant: string, value: number): void {
    const key = `${row}|${contestant}`
    this.#values.set(key, [...(this.#values.get(key) ?? []), value])
  }

  of(row: string, contestant: string): readonly number[] {
    return this.#values.get(`${row}|${contestant}`) ?? []
  }
}

/** The value under which `part` (0 … 1) of the values lie, by nearest rank; null without any. */
export function quantile(values: readonly number[], part: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null
}

export const median = (values: readonly number[]): number | null => quantile(values, 0.5)
export const p95 = (values: readonly number[]): number | null => quantile(values, 0.95)
