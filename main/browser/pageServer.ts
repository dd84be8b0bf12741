import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readPageFile } from '../page/readPageFile.ts'
import { isOurHost } from './admission.ts'

interface PageSource {
  /** Absolute folder of the built page. */
  readonly root: string
  /** Origins the page may talk to besides its own; asked for each file. */
  readonly connect: () => readonly string[]
}

const answer = async (request: IncomingMessage, response: ServerResponse, origin: string, { root, connect }: PageSource): Promise<void> => {
  if (!isOurHost(request, origin)) return void response.writeHead(421).end()
  if (request.method !== 'GET') return void response.writeHead(405, { allow: 'GET' }).end()
  const [pathname = '/'] = (request.url ?? '/').split('?')
  // Some browsers do not count their own ws: origin as 'self'.
  const file = await readPageFile(root, pathname, [origin.replace('http:', 'ws:'), ...connect()])
  if (!file) return void response.writeHead(404).end()
  response.writeHead(200, { ...file.headers }).end(file.body)
}

export interface PageServer {
  readonly server: Server
  /** `http://127.0.0.1:N`, the page's origin. */
  readonly origin: string
  close(): Promise<void>
}

/** Serves the built page on loopback. Rejects with the system's error where the port cannot be had. */
export const servePage = async (port: number, source: PageSource): Promise<PageServer> => {
  let origin = ''
  const server = createServer((request, response) => {
    answer(request, response, origin, source).catch(() => response.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    server,
    origin,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
