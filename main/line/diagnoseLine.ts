import { createHash, randomBytes } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { request } from 'node:http'
import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls, getCACertificates } from 'node:tls'
import type { LineDiagnosis } from '#core/telephony/lineDiagnosis'
import { tlsRefusal } from './tlsRefusal.ts'

type Way = Pick<LineDiagnosis, 'host' | 'port'>
type Found = LineDiagnosis extends infer D ? (D extends LineDiagnosis ? Omit<D, keyof Way> : never) : never
/** A step that went through gives what the next one needs. */
type Step<T> = { readonly reached: T } | { readonly found: Found }

const found = (finding: Found): { readonly found: Found } => ({ found: finding })

/** The first word of `work`, or `late` after so many ms. */
const within = <T>(ms: number, late: T, work: (told: (step: T) => void) => void): Promise<T> =>
  new Promise((resolve) => {
    const limit = setTimeout(() => resolve(late), ms)
    work((step) => {
      clearTimeout(limit)
      resolve(step)
    })
  })

const nameOf = (host: string, ms: number): Promise<Step<string>> =>
  within<Step<string>>(ms, found({ finding: 'unknownName' }), (told) => {
    lookup(host).then(
      ({ address }) => told({ reached: address }),
      () => told(found({ finding: 'unknownName' })),
    )
  })

const portOf = (address: string, port: number, ms: number, keep: (socket: Socket) => void): Promise<Step<Socket>> =>
  within<Step<Socket>>(ms, found({ finding: 'portSilent' }), (told) => {
    const socket = connect({ host: address, port })
    keep(socket)
    socket.once('connect', () => told({ reached: socket }))
    socket.on('error', ({ code }: NodeJS.ErrnoException) =>
      told(found({ finding: code === 'ECONNREFUSED' || code === 'ECONNRESET' ? 'portRefused' : 'noRoute' })),
    )
  })

/** The authorities of this program and of the machine: a company's own one is known to the machine alone. */
const authorities = (): string[] => [...getCACertificates('default'), ...getCACertificates('system')]

const tlsOver = (socket: Socket, host: string, ms: number): Promise<Step<Socket>> =>
  within<Step<Socket>>(ms, found({ finding: 'tlsSilent' }), (told) => {
    const secure = connectTls({ socket, ca: authorities(), host, ...(isIP(host) === 0 && { servername: host }) })
    secure.once('secureConnect', () => told({ reached: secure }))
    secure.on('error', (refused) => told(found({ finding: 'tlsRefused', why: tlsRefusal(refused) })))
  })

const webSocketMark = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

const webSocketOver = (socket: Socket, address: URL, ms: number): Promise<Found> =>
  within<Found>(ms, { finding: 'upgradeSilent' }, (told) => {
    const key = randomBytes(16).toString('base64')
    const accepted = createHash('sha1').update(`${key}${webSocketMark}`).digest('base64')
    const asked = request({
      createConnection: () => socket,
      host: address.hostname,
      port: address.port,
      path: `${address.pathname}${address.search}`,
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': key,
        'Sec-WebSocket-Protocol': 'sip',
      },
    })
    asked.once('upgrade', ({ headers }) => {
      const isWebSocket = headers['sec-websocket-accept'] === accepted
      if (!isWebSocket) told({ finding: 'notWebSocket', status: 101 })
      else told({ finding: headers['sec-websocket-protocol'] === 'sip' ? 'fine' : 'notSip' })
    })
    asked.once('response', ({ statusCode }) => told({ finding: 'notWebSocket', status: statusCode ?? null }))
    asked.on('error', () => told({ finding: 'notWebSocket', status: null }))
    asked.end()
  })

const stepLimitMs = 3_000

/**
 * Walks the way to a `ws://` or `wss://` address step by step, each within its own limit, and says where it ends. `deep` false stops
 * at the open port.
 */
export const diagnoseLine = async (server: string, { deep = true, limitMs = stepLimitMs } = {}): Promise<LineDiagnosis> => {
  const address = new URL(server)
  const isSecure = address.protocol === 'wss:'
  const host = address.hostname.replace(/^\[|\]$/g, '')
  const port = Number(address.port || (isSecure ? 443 : 80))
  const sockets: Socket[] = []
  const keep = (socket: Socket) => void sockets.push(socket)
  const walk = async (): Promise<Found> => {
    const name = await nameOf(host, limitMs)
    if ('found' in name) return name.found
    const open = await portOf(name.reached, port, limitMs, keep)
    if ('found' in open) return open.found
    if (!deep) return { finding: 'fine' }
    const way = isSecure ? await tlsOver(open.reached, host, limitMs) : open
    if ('found' in way) return way.found
    keep(way.reached)
    return webSocketOver(way.reached, address, limitMs)
  }
  try {
    return { ...(await walk()), host, port }
  } finally {
    for (const socket of sockets) socket.destroy()
  }
}
