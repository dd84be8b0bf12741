/** The two laws of ITU-T G.711: 8 kHz, one byte a sample. Samples are 16-bit. */
export type Law = 'PCMU' | 'PCMA'

const expandMu = (code: number): number => {
  const inverted = ~code & 0xff
  const magnitude = (((inverted & 0x0f) << 3) + 0x84) << ((inverted & 0x70) >> 4)
  return inverted & 0x80 ? 0x84 - magnitude : magnitude - 0x84
}

const expandA = (code: number): number => {
  const toggled = code ^ 0x55
  const segment = (toggled & 0x70) >> 4
  const step = (toggled & 0x0f) << 4
  const magnitude = segment === 0 ? step + 8 : (step + 0x108) << (segment - 1)
  return toggled & 0x80 ? magnitude : -magnitude
}

const tableOf = (expand: (code: number) => number): Int16Array => Int16Array.from({ length: 256 }, (_, code) => expand(code))

/** For every 16-bit sample the code whose value is nearest, found by walking both in order once. */
function nearestCodes(values: Int16Array): Uint8Array {
  const ordered = [...values.keys()].sort((a, b) => at(values, a) - at(values, b))
  const codes = new Uint8Array(65_536)
  let k = 0
  for (let sample = -32_768; sample < 32_768; sample++) {
    while (k < 255 && distance(values, ordered, k + 1, sample) <= distance(values, ordered, k, sample)) k++
    codes[sample + 32_768] = at(ordered, k)
  }
  return codes
}

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0
const distance = (values: Int16Array, ordered: readonly number[], k: number, sample: number): number =>
  Math.abs(at(values, at(ordered, k)) - sample)

const linear: Record<Law, Int16Array> = { PCMU: tableOf(expandMu), PCMA: tableOf(expandA) }
const codes: Record<Law, Uint8Array> = { PCMU: nearestCodes(linear.PCMU), PCMA: nearestCodes(linear.PCMA) }

export const decode = (payload: Uint8Array, law: Law): Int16Array => Int16Array.from(payload, (code) => at(linear[law], code))

export const encode = (samples: Int16Array, law: Law): Buffer =>
  Buffer.from(Uint8Array.from(samples, (sample) => at(codes[law], sample + 32_768)))
