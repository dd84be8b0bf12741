/// <reference lib="es2024.promise" />
import type { WorldBridge } from './bridgeWorlds.ts'

/** Page → main. `ask` wants a `reply` with the same id. */
export type Upward =
  | { readonly type: 'ask'; readonly id: number; readonly ask: 'invoke'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly type: 'ask'; readonly id: number; readonly ask: 'permission'; readonly permission: string; readonly details: object }
  | { readonly type: 'ask'; readonly id: number; readonly ask: 'open'; readonly url: string }
  | { readonly type: 'preloadFailed'; readonly message: string }

/** Main → page. */
export type Downward =
  | { readonly type: 'reply'; readonly id: number; readonly value?: unknown; readonly error?: string }
  | { readonly type: 'sent'; readonly channel: string; readonly args: readonly unknown[] }

type Unnumbered<T> = T extends { readonly id: number } ? Omit<T, 'id' | 'type'> : never
type Preload = (require: (id: string) => unknown, module: object, exports: object, process: object) => void

/** Global names in the isolated world alone, where the page cannot see them. */
export interface WorldGlobals {
  standInSend?: (message: string) => void
  standInTake?: (message: Downward) => void
}

/**
 * The isolated world of a sandboxed preload, run from its source text: `require` gives Electron's part for pages and nothing of Node.
 * `guardName` is the global of the page's world through which the guards of `pageGuards` ask.
 */
export function preloadWorld(bridge: WorldBridge, guardName: string, platform: string, preload: Preload): void {
  const world = globalThis as WorldGlobals
  const up = world.standInSend
  if (!up) throw new Error('Electron stand-in: the binding is missing')
  delete world.standInSend
  const listeners = new Map<string, ((event: object, ...args: readonly unknown[]) => void)[]>()
  const asked = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0

  const send = (message: Upward): void => up(JSON.stringify(message))
  const ask = (question: Unnumbered<Upward>): Promise<unknown> => {
    const answer = Promise.withResolvers<unknown>()
    asked.set(++last, answer)
    send({ type: 'ask', id: last, ...question } as Upward)
    return answer.promise
  }
  world.standInTake = (message) => {
    if (message.type === 'sent') {
      for (const heard of [...(listeners.get(message.channel) ?? [])]) heard({ sender: ipcRenderer, ports: [] }, ...message.args)
      return
    }
    const answer = asked.get(message.id)
    asked.delete(message.id)
    if (message.error !== undefined) answer?.reject(new Error(message.error))
    else answer?.resolve(message.value)
  }

  const strict = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get: (held, key, self) => {
        if (typeof key === 'symbol' || key in held || key === '__esModule') return Reflect.get(held, key, self)
        throw new Error(`Electron stand-in: ${name}.${key} is not implemented`)
      },
    })
  const cloned = (args: readonly unknown[]): readonly unknown[] => {
    try {
      return structuredClone(args)
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }
  const ipcRenderer = strict('ipcRenderer', {
    invoke: async (channel: string, ...args: readonly unknown[]) => ask({ ask: 'invoke', channel, args: cloned(args) }),
    on: (channel: string, heard: (event: object, ...args: readonly unknown[]) => void) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), heard])
      return ipcRenderer
    },
    off: (channel: string, heard: unknown): unknown => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known !== heard),
      )
      return ipcRenderer
    },
  })
  const contextBridge = strict('contextBridge', { exposeInMainWorld: (name: string, value: unknown) => bridge.expose(name, value) })
  bridge.expose(guardName, {
    permission: (permission: string, details: object) => ask({ ask: 'permission', permission, details }),
    open: (url: string) => ask({ ask: 'open', url }),
  })

  const require = (id: string): unknown => {
    if (id === 'electron') return strict('electron', { contextBridge, ipcRenderer })
    throw new Error(`module not found: ${id}`)
  }
  const module = { exports: {} }
  const process = Object.freeze({ platform, type: 'renderer', sandboxed: true, contextIsolated: true, env: Object.freeze({}) })
  try {
    preload(require, module, module.exports, process)
  } catch (bug) {
    send({ type: 'preloadFailed', message: String(bug) })
  }
}
