/// <reference lib="es2024.promise" />
export interface WorldBridge {
  /** What `contextBridge.exposeInMainWorld` does: a frozen copy under that name in the page's own world. */
  expose(name: string, value: unknown): void
}

type Packed =
  | { readonly kind: 'plain'; readonly value: unknown }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'list'; readonly items: readonly Packed[] }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [string, Packed])[] }
  | { readonly kind: 'function' | 'promise'; readonly id: string }

type Message =
  | { readonly type: 'call'; readonly id: number; readonly target: string; readonly args: readonly Packed[] }
  | { readonly type: 'returned'; readonly id: number; readonly value: Packed; readonly threw: boolean }
  | { readonly type: 'settled'; readonly id: string; readonly value: Packed; readonly failed: boolean }
  | { readonly type: 'exposed'; readonly name: string; readonly value: Packed }

/**
 * Runs in both worlds of a page, from its source text, so it refers to nothing outside itself. Carries values between the worlds as
 * contextBridge does: plain values are copied, functions become proxies, promises stay promises, an error keeps its message, nothing
 * else crosses. The carrier is a synchronous event whose detail Chromium clones from world to world.
 */
export function bridgeWorlds(key: string, side: 'page' | 'preload'): WorldBridge {
  const other = side === 'page' ? 'preload' : 'page'
  const dispatch = window.dispatchEvent.bind(window)
  const functions = new Map<string, (...args: unknown[]) => unknown>()
  const names = new WeakMap<object, string>()
  const proxies = new Map<string, (...args: unknown[]) => unknown>()
  const promises = new Map<string, PromiseWithResolvers<unknown>>()
  const returned = new Map<number, Extract<Message, { type: 'returned' }>>()
  let last = 0

  const send = (message: Message): void => void dispatch(new CustomEvent(key + other, { detail: message }))
  const errorOf = (thrown: unknown): Packed => ({ kind: 'error', message: thrown instanceof Error ? thrown.message : String(thrown) })

  const packFunction = (value: (...args: unknown[]) => unknown): Packed => {
    const id = names.get(value) ?? `${side}${++last}`
    names.set(value, id)
    functions.set(id, value)
    return { kind: 'function', id }
  }
  const packPromise = (value: Promise<unknown>): Packed => {
    const id = `${side}${++last}`
    value.then(
      (settled) => send({ type: 'settled', id, value: pack(settled), failed: false }),
      (thrown) => send({ type: 'settled', id, value: errorOf(thrown), failed: true }),
    )
    return { kind: 'promise', id }
  }
  const pack = (value: unknown): Packed => {
    if (typeof value === 'function') return packFunction(value as (...args: unknown[]) => unknown)
    if (value === null || typeof value !== 'object') {
      if (typeof value === 'symbol') throw new Error('An object could not be cloned.')
      return { kind: 'plain', value }
    }
    if (value instanceof Promise) return packPromise(value)
    if (value instanceof Error) return errorOf(value)
    if (Array.isArray(value)) return { kind: 'list', items: value.map(pack) }
    if (Object.prototype.toString.call(value) !== '[object Object]')
      throw new Error('Electron stand-in: this value does not cross the bridge')
    return { kind: 'object', fields: Object.entries(value).map(([name, field]) => [name, pack(field)] as const) }
  }

  const call = (target: string, args: readonly unknown[]): unknown => {
    const id = ++last
    send({ type: 'call', id, target, args: args.map(pack) })
    const answer = returned.get(id)
    returned.delete(id)
    if (!answer) throw new Error('The other world is gone')
    if (answer.threw) throw unpack(answer.value)
    return unpack(answer.value)
  }
  const proxyOf = (id: string): unknown => {
    const known = proxies.get(id)
    if (known) return known
    const proxy = (...args: unknown[]): unknown => call(id, args)
    proxies.set(id, proxy)
    return proxy
  }
  const promiseOf = (id: string): Promise<unknown> => {
    const promise = Promise.withResolvers<unknown>()
    promises.set(id, promise)
    return promise.promise
  }
  const unpack = (packed: Packed): unknown => {
    switch (packed.kind) {
      case 'plain':
        return packed.value
      case 'error':
        return new Error(packed.message)
      case 'list':
        return packed.items.map(unpack)
      case 'object':
        return Object.fromEntries(packed.fields.map(([name, field]) => [name, unpack(field)]))
      case 'function':
        return proxyOf(packed.id)
      case 'promise':
        return promiseOf(packed.id)
    }
  }

  const frozen = (value: unknown): unknown => {
    if (value !== null && typeof value === 'object' && !(value instanceof Promise)) {
      Object.values(value).forEach(frozen)
      Object.freeze(value)
    }
    return value
  }
  const answerCall = ({ id, target, args }: Extract<Message, { type: 'call' }>): void => {
    try {
      send({ type: 'returned', id, value: pack(functions.get(target)?.(...args.map(unpack))), threw: false })
    } catch (thrown) {
      send({ type: 'returned', id, value: errorOf(thrown), threw: true })
    }
  }
  const place = (name: string, value: Packed): void => {
    if (Object.hasOwn(window, name)) throw new Error('Cannot bind an API on top of an existing property on the window object')
    Object.defineProperty(window, name, { value: frozen(unpack(value)), enumerable: true, writable: false, configurable: false })
  }

  window.addEventListener(
    key + side,
    (event) => {
      event.stopImmediatePropagation()
      const message = (event as CustomEvent<Message>).detail
      if (message.type === 'call') answerCall(message)
      else if (message.type === 'returned') returned.set(message.id, message)
      else if (message.type === 'exposed') place(message.name, message.value)
      else {
        const promise = promises.get(message.id)
        promises.delete(message.id)
        if (message.failed) promise?.reject(unpack(message.value))
        else promise?.resolve(unpack(message.value))
      }
    },
    true,
  )
  return { expose: (name, value) => send({ type: 'exposed', name, value: pack(value) }) }
}
