/** A sine of `db` dBFS (RMS), 8 kHz. */
export function tone(milliseconds: number, db: number, hertz = 440): Int16Array {
  const amplitude = 32_768 * Math.SQRT2 * 10 ** (db / 20)
  return Int16Array.from({ length: milliseconds * 8 }, (_, i) => Math.round(amplitude * Math.sin((2 * Math.PI * hertz * i) / 8000)))
}

export const silence = (milliseconds: number): Int16Array => new Int16Array(milliseconds * 8)
