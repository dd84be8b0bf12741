/** What runtimes, test runners and debuggers ask of any object, without meaning Electron. */
const asked = new Set([
  'then',
  'toJSON',
  'inspect',
  'constructor',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  '$$typeof',
  '__esModule',
  'default',
])

export const notImplemented = (name: string): never => {
  throw new Error(`Electron stand-in: ${name} is not implemented`)
}

/** The rule of the stand-in: what it does not have throws on first touch, so that no test rests on a silent stub. */
export const strict = <T extends object>(name: string, target: T): T =>
  new Proxy(target, {
    get: (held, key, self) =>
      typeof key === 'symbol' || key in held || asked.has(key) ? Reflect.get(held, key, self) : notImplemented(`${name}.${key}`),
  })
