import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { build } from 'vite'

/** The pages that are built and served here; each is one script over the same plain HTML. */
export const barePages = ['telephone', 'sipjs', 'jssip', 'limit', 'caller'] as const
export type BarePage = (typeof barePages)[number]

const html = (script: string) => `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>${script}</title>
<p id="line">offline</p>
<div id="ringing" hidden><p id="who"></p><button id="answer">Answer</button></div>
<div id="talking" hidden>talking</div>
<audio id="caller" autoplay></audio>
<script type="module" src="/${script}.js"></script>`

export interface BareSite {
  /** `account` goes into the page's address. */
  address(page: BarePage, account: Readonly<Record<string, string>>): string
  close(): Promise<void>
}

/** Builds the bare pages as a product would be built, and serves them on loopback. */
export async function openBareSite(): Promise<BareSite> {
  const outDir = mkdtempSync(join(tmpdir(), 'bench-pages-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'pages'),
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: Object.fromEntries(barePages.map((page) => [page, join(import.meta.dirname, `pages/${page}.ts`)])),
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench')
    const page = barePages.find((it) => pathname === `/${it}`)
    const file = join(outDir, pathname.startsWith('/assets/') ? 'assets' : '', basename(pathname))
    try {
      const body = page ? html(page) : readFileSync(file)
      response.writeHead(200, { 'content-type': page ? 'text/html' : 'text/javascript' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address: (page, account) => `${origin}/${page}?${new URLSearchParams(account)}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
