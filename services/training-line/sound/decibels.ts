/** Silence has no level; the report calls it this. */
export const silenceDb = -100

/** Mean energy of 16-bit samples, 1 being full scale. */
export function energyOf(samples: Int16Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return samples.length === 0 ? 0 : sum / samples.length / 32_768 ** 2
}

/** Level of a mean energy in dBFS, never under −100. */
export const decibels = (energy: number): number => (energy > 0 ? Math.max(silenceDb, 10 * Math.log10(energy)) : silenceDb)
