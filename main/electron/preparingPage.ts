import { randomBytes } from 'node:crypto'
import type { Settings } from '#core/settings/settings'
import type { PreparingStep } from '../desk/desk.ts'
import { wordsIn } from './words.ts'

/** Where the window stands while the desk prepares itself: the page proper cannot ask anything yet. */
export const preparingPath = '/preparing'

const style = `
  html { color-scheme: light dark; font: 1.25rem system-ui, sans-serif }
  body { display: grid; place-content: center; min-height: 100vh; margin: 0; text-align: center }
  h1 { font-size: 1.75rem; font-weight: 600 }
`

/** One step in one sentence; the shell loads it anew for the next step. It has no script at all. */
export const preparingPage = (step: PreparingStep, language: Settings['language']): Response => {
  const words = wordsIn(language)
  const nonce = randomBytes(18).toString('base64')
  const html = `<!doctype html>
<html lang="${language}">
  <head><meta charset="utf-8"><title>${words.title}</title><style nonce="${nonce}">${style}</style></head>
  <body><main><h1>${words.title}</h1><p role="status">${words.preparing[step]}</p></main></body>
</html>`
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
