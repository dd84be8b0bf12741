import { bridgeWorlds } from './page/bridgeWorlds.ts'
import { pageGuards } from './page/pageGuards.ts'
import { preloadWorld } from './page/preloadWorld.ts'

export const isolatedWorld = 'Electron Isolated Context'

/** Only in main frames of real pages. `key` is secret of this one page: it names the events between its worlds. */
const inPage = (body: string): string => `if (window === window.top && location.href !== 'about:blank') { ${body} }`
const bridge = (key: string, side: 'page' | 'preload'): string => `(${bridgeWorlds})(${JSON.stringify(key)}, '${side}')`
const guardName = (key: string): string => JSON.stringify(`guard${key}`)

export const pageScript = (key: string): string => inPage(`${bridge(key, 'page')}; (${pageGuards})(${guardName(key)})`)

/** The preload's own code, wrapped as CommonJS: an ES module does not parse here, as it does not in a sandboxed preload. */
export const preloadScript = (key: string, code: string): string => {
  const preload = `function (require, module, exports, process) {\n${code}\n}`
  return inPage(`(${preloadWorld})(${bridge(key, 'preload')}, ${guardName(key)}, ${JSON.stringify(process.platform)}, ${preload})`)
}
