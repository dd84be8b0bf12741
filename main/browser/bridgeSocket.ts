import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { answerRequest } from '#core/bridge/answerRequest'
import type { Desk } from '../desk/desk.ts'
import { bridgeProtocol, mayBridge, pageOf } from './admission.ts'
import { onePage } from './onePage.ts'
import type { PageServer } from './pageServer.ts'

/** What the page sends. The rest of the judging is the bridge's own: see `answerRequest`. */
const frame = z.object({ id: z.int(), name: z.unknown().optional(), input: z.unknown().optional() })

const largestFrame = 8 * 1024 * 1024
const notUnderstood = 1007

const read = (text: string): z.infer<typeof frame> | null => {
  try {
    return frame.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

interface BridgeNeeds {
  readonly page: PageServer
  readonly secret: string
  readonly desk: Pick<Desk, 'answers' | 'listen' | 'hasOpenCall'>
  readonly noteBug: (bug: unknown, where: string) => void
}

/**
 * Carries the bridge over a WebSocket at `/bridge`: `{id, name, input}` comes, `{id, outcome}` and `{notice, payload}` go. One page is
 * served at a time: see `onePage`. Returns the end.
 */
export const openBridge = ({ page, secret, desk, noteBug }: BridgeNeeds): (() => void) => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame, handleProtocols: () => bridgeProtocol })
  const pages = onePage(desk.hasOpenCall)
  const answer = answerRequest(desk.answers, noteBug)

  const tell = (socket: WebSocket, message: unknown): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
  }

  const serve = (socket: WebSocket, page: string): void => {
    if (!pages.admit(socket, page)) return
    const undo = desk.listen((notice, payload) => tell(socket, { notice, payload }))
    socket.on('close', () => {
      undo()
      pages.left(socket)
    })
    // A frame too large or a broken connection: the page connects anew, the desk goes on.
    socket.on('error', () => socket.terminate())
    socket.on('message', (data) => {
      const asked = read(String(data))
      if (asked === null) socket.close(notUnderstood)
      else void answer(asked.name, asked.input).then((outcome) => tell(socket, { id: asked.id, outcome }))
    })
  }

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    if (mayBridge(request, page.origin, secret)) {
      sockets.handleUpgrade(request, stream, head, (socket) => serve(socket, pageOf(request)))
    } else stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  }
  page.server.on('upgrade', upgrade)

  return () => {
    page.server.off('upgrade', upgrade)
    for (const socket of sockets.clients) socket.terminate()
  }
}
