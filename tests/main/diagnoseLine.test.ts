import { once } from 'node:events'
import { createServer as createWebServer, type Server as WebServer } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CipherContext, HashAlgorithm, SignatureAlgorithm } from 'werift'
import { WebSocketServer } from 'ws'
import { diagnoseLine } from '../../main/line/diagnoseLine.ts'
import { tlsRefusal } from '../../main/line/tlsRefusal.ts'

/** Listens on loopback until the test is over; gives its port. */
const serve = async (server: Server | WebServer): Promise<number> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

const webSocket = async (protocols: string[]): Promise<number> => {
  const web = createWebServer()
  const sockets = new WebSocketServer({ server: web, handleProtocols: (asked) => protocols.find((name) => asked.has(name)) ?? false })
  onTestFinished(() => void sockets.close())
  return serve(web)
}

const finding = async (server: string) => (await diagnoseLine(server, { limitMs: 400 })).finding

describe('the way to a PBX', () => {
  it('is fine where a WebSocket speaks SIP', async () => {
    const port = await webSocket(['sip'])

    expect(await diagnoseLine(`ws://127.0.0.1:${port}/ws`)).toEqual({ finding: 'fine', host: '127.0.0.1', port })
  })

  it('ends at a WebSocket that speaks something else', async () => {
    expect(await finding(`ws://127.0.0.1:${await webSocket([])}`)).toBe('notSip')
  })

  it('ends at a web server that knows no WebSocket, and says what it answered', async () => {
    const port = await serve(createWebServer((_, answer) => answer.writeHead(404).end()))

    expect(await diagnoseLine(`ws://127.0.0.1:${port}`)).toMatchObject({ finding: 'notWebSocket', status: 404 })
  })

  it('ends at a port where nobody listens', async () => {
    const server = createServer()
    const port = await serve(server)
    server.close()

    expect(await finding(`ws://127.0.0.1:${port}`)).toBe('portRefused')
  })

  it('ends at a name that nobody knows', async () => {
    expect(await finding('wss://pbx.invalid/ws')).toBe('unknownName')
  })

  it('ends at somebody who takes the connection and says nothing', async () => {
    const port = await serve(createServer((socket) => socket.on('error', () => undefined)))

    expect([await finding(`ws://127.0.0.1:${port}`), await finding(`wss://127.0.0.1:${port}`)]).toEqual(['upgradeSilent', 'tlsSilent'])
  })

  it('ends at a certificate that vouches for itself', async () => {
    const { certPem, keyPem } = await CipherContext.createSelfSignedCertificateWithKey({
      signature: SignatureAlgorithm.ecdsa_3,
      hash: HashAlgorithm.sha256_4,
    })
    const server = createTlsServer({ cert: certPem, key: keyPem }, (socket) => socket.on('error', () => undefined))
    server.on('tlsClientError', () => undefined)

    expect(await diagnoseLine(`wss://127.0.0.1:${await serve(server)}`)).toMatchObject({ finding: 'tlsRefused', why: 'selfSigned' })
  })

  it('ends at a port that speaks no TLS', async () => {
    const port = await serve(createWebServer((_, answer) => answer.end()))

    expect(await diagnoseLine(`wss://127.0.0.1:${port}`)).toMatchObject({ finding: 'tlsRefused', why: 'protocol' })
  })

  it('sends nothing that belongs to the line', async () => {
    const heard: string[] = []
    const port = await serve(createServer((socket) => socket.on('data', (chunk) => heard.push(chunk.toString('latin1')))))

    await diagnoseLine(`ws://127.0.0.1:${port}/ws`, { limitMs: 200 })

    expect(heard.join('')).toMatch(/^GET \/ws HTTP\/1\.1\r\n/)
    expect(heard.join('')).not.toMatch(/authorization|REGISTER|secret/i)
  })

  it.each([
    ['CERT_HAS_EXPIRED', 'expired'],
    ['CERT_NOT_YET_VALID', 'notYetValid'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'wrongName'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unknownAuthority'],
    ['EPROTO', 'protocol'],
  ])('has words for %s', (code, why) => {
    expect(tlsRefusal(Object.assign(new Error(code), { code }))).toBe(why)
  })
})
