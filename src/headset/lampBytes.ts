import type { Lamps } from './headsetEvent.ts'
import type { LampReport } from './headsetLayout.ts'

/** The output report that lights these lamps and no other, without its id. */
export function lampBytes({ bytes, lamps: places }: LampReport, lamps: Lamps): Uint8Array<ArrayBuffer> {
  const report = new Uint8Array(bytes)
  const put = (bit: number, size: number, value: number) => {
    for (let nth = 0; nth < size; nth += 1) {
      const at = bit + nth
      if (Math.floor(value / 2 ** nth) % 2 === 1) report[at >> 3] = (report[at >> 3] ?? 0) | (1 << (at & 7))
    }
  }
  const taken = new Map<number, number>()
  for (const { lamp, field } of places) {
    if (!lamps[lamp]) continue
    if (field.inArray === null) put(field.bit, field.size, 1)
    else {
      const nth = taken.get(field.bit) ?? 0
      if (nth < field.inArray.count) put(field.bit + nth * field.size, field.size, field.inArray.value)
      taken.set(field.bit, nth + 1)
    }
  }
  return report
}
