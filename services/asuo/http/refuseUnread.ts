import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { Refused } from './judgement.ts'
import { problemOf } from './problemDetails.ts'

const why = (code: string | undefined): Refused => {
  if (code === 'HPE_HEADER_OVERFLOW') return { code: 'malformed', detail: 'The address and the headers together are too long' }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return { code: 'malformed', detail: 'The request did not come to its end in time' }
  return { code: 'malformed', detail: 'The request is not HTTP' }
}

/** What could not be read as HTTP at all, or took too long, never becomes a request: it is refused on the bare socket, which ends. */
export const refuseUnread = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const problem = problemOf(why(error.code), randomUUID())
  const body = Buffer.from(JSON.stringify(problem))
  socket.write(
    `HTTP/1.1 ${problem.status} Bad Request\r\ncontent-type: application/problem+json\r\ncache-control: no-store\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n`,
  )
  socket.end(body)
}
