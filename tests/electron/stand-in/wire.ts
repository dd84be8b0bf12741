const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}

const check = (value: unknown): void => {
  if (value === null || value === undefined) return
  if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.')
  if (Array.isArray(value)) for (const item of value) check(item)
  else if (typeof value === 'object') {
    if (!isPlain(value)) throw new Error(`Electron stand-in: only JSON-shaped values cross, not a ${value.constructor.name}`)
    for (const item of Object.values(value)) check(item)
  } else if (typeof value === 'bigint') throw new Error('Electron stand-in: only JSON-shaped values cross, not a bigint')
}

/** A copy as the other process would get it. Narrower than the structured clone of Electron: the bridge promises JSON-shaped data. */
export const copied = <T>(value: T): T => {
  check(value)
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T)
}
