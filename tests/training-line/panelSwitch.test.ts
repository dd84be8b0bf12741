import { beforeEach, describe, expect, it } from 'vitest'
import { CallRoutes } from '../../services/training-line/line/CallRoutes.ts'
import type { ChannelTransport } from '../../services/training-line/line/ChannelTransport.ts'
import { digestResponse } from '../../services/training-line/line/digest.ts'
import { PanelSwitch } from '../../services/training-line/line/PanelSwitch.ts'
import { Registrar } from '../../services/training-line/line/Registrar.ts'
import { FakeSocket } from './people/FakeSocket.ts'

const account = { domain: 'training.local', user: '101', password: 'right' }

function frame(method: string, extra: readonly string[] = [], to = '<sip:101@training.local>') {
  const head = [`${method} sip:101@training.local SIP/2.0`, 'Via: SIP/2.0/WS a.invalid;branch=z9hG4bK1', `To: ${to}`]
  const tail = ['From: <sip:101@training.local>;tag=f', `CSeq: 1 ${method}`, 'Call-ID: c@a', 'Max-Forwards: 70', ...extra]
  return [...head, ...tail, 'Content-Length: 0', '', ''].join('\r\n')
}

let now: number
let registrar: Registrar
let routes: CallRoutes<ChannelTransport>
let panels: PanelSwitch
let socket: FakeSocket

beforeEach(() => {
  now = 0
  registrar = new Registrar(account, () => now)
  routes = new CallRoutes()
  panels = new PanelSwitch(registrar, routes)
  socket = new FakeSocket()
})

const hears = (text: string, from = socket) => panels.receive(from.asSocket, text)

function register(extra: readonly string[] = [], nonceOf = socket) {
  hears(frame('REGISTER'), nonceOf)
  const nonce = /nonce="(\w+)"/.exec(nonceOf.sent.at(-1) ?? '')?.[1] ?? ''
  const proof = { username: '101', nonce, uri: 'sip:training.local', nc: '00000001', cnonce: 'c' }
  const response = digestResponse(proof, account.domain, account.password, 'REGISTER')
  hears(
    frame('REGISTER', [
      `Authorization: Digest username="101", realm="training.local", nonce="${nonce}", uri="${proof.uri}", response="${response}", qop=auth, nc=00000001, cnonce="c"`,
      'Contact: <sip:x@a.invalid;transport=ws>',
      ...extra,
    ]),
  )
}

describe('registration', () => {
  it('expires when it is not refreshed', () => {
    register(['Expires: 60'])
    now = 59_999
    expect(registrar.binding).not.toBeNull()

    now = 60_000

    expect(registrar.binding).toBeNull()
  })

  it.each([
    ['Expires: 99999', 600],
    ['Expires: soon', 300],
  ])('answers %s with %i seconds', (header, seconds) => {
    register([header])

    expect(socket.sent.at(-1)).toContain(`expires=${seconds}`)
  })

  it('tells the time, for the panel’s clocks', () => {
    register()

    expect(socket.sent.at(-1)).toMatch(/\r\nDate: \w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT\r\n/)
  })

  it('is not moved by an answer to another socket’s challenge', () => {
    register([], new FakeSocket())

    expect(socket.lastStatus).toBe('401')
    expect(socket.sent.at(-1)).toContain('stale=true')
    expect(registrar.binding).toBeNull()
  })

  it('tells of a newcomer once, not of refreshes', async () => {
    const heard: string[] = []
    registrar.onRegistered(() => heard.push('newcomer'))
    register()
    register()

    await Promise.resolve()

    expect(heard).toEqual(['newcomer'])
  })
})

describe('what belongs to no call', () => {
  it('answers the panel’s probe', () => {
    hears(frame('OPTIONS'))

    expect(socket.lastStatus).toBe('200')
  })

  it.each([
    ['INVITE', '404'],
    ['MESSAGE', '405'],
    ['CANCEL', '481'],
  ])('answers %s with %s', (method, status) => {
    hears(frame(method))

    expect(socket.lastStatus).toBe(status)
  })

  it('answers a BYE of a forgotten call with 481', () => {
    hears(frame('BYE', [], '<sip:101@training.local>;tag=gone'))

    expect(socket.lastStatus).toBe('481')
  })

  it('answers no ACK and no response', () => {
    hears(frame('ACK'))
    hears(frame('INVITE').replace(/^.*\r\n/, 'SIP/2.0 200 OK\r\n'))

    expect(socket.sent).toEqual([])
  })
})

it('lets no panel speak into the call of another', () => {
  const heard: string[] = []
  const channel = { socket: new FakeSocket().asSocket, onMessage: (text: string) => heard.push(text) }
  routes.open('c@a', channel as unknown as ChannelTransport)

  hears(frame('BYE'))

  expect(heard).toEqual([])
  expect(socket.sent).toEqual([])
})
