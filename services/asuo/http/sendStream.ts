import type { FastifyReply } from 'fastify'
import type { OpenWork } from './openWork.ts'
import type { Stream } from './stream.ts'

/** Hands the connection to a stream of server-sent events until either side ends it. */
export const sendStream = (reply: FastifyReply, stream: Stream, work: OpenWork): FastifyReply => {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  const close = stream.open({ write: (text) => void raw.write(text), end: () => void raw.end() })
  const forget = work.stream(() => void raw.end())
  raw.once('close', () => {
    forget()
    close()
  })
  return reply
}
