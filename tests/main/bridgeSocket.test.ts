import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { closing } from '#core/bridge/closing'
import type { Answers } from '#core/bridge/requests'
import { success } from '#core/faults/outcome'
import { openBridge } from '../../main/browser/bridgeSocket.ts'
import { type PageServer, servePage } from '../../main/browser/pageServer.ts'
import { createNoticeBoard } from '../../main/desk/noticeBoard.ts'

const secret = 'a-secret-of-this-run'
const bugs: string[] = []
const notices = createNoticeBoard((_bug, where) => bugs.push(where))
const answers = {
  'outbox.read': async () => success({ waiting: 7, attention: [] }),
  'session.signOut': async () => {
    throw new Error('a bug')
  },
} as unknown as Answers

let callIsOpen = false
let page: PageServer
let close: () => void
let root: string

beforeEach(async () => {
  callIsOpen = false
  root = mkdtempSync(join(tmpdir(), 'page-'))
  writeFileSync(join(root, 'index.html'), '<title>Пульт оператора</title>')
  page = await servePage(0, { root, connect: () => ['ws://127.0.0.1:5066'] })
  close = openBridge({
    page,
    secret,
    desk: { answers, listen: notices.listen, hasOpenCall: () => callIsOpen },
    noteBug: (_bug, where) => bugs.push(where),
  })
})
afterEach(async () => {
  close()
  await page.close()
  rmSync(root, { recursive: true, force: true })
})

interface Knock {
  readonly protocols?: readonly string[]
  readonly origin?: string
  readonly host?: string
  readonly path?: string
}

const knock = ({ protocols = ['operator-panel', secret], origin = page.origin, host, path = '/bridge' }: Knock = {}): WebSocket =>
  new WebSocket(page.origin.replace('http', 'ws') + path, [...protocols], { origin, headers: host ? { host } : {} })

const opened = async (given?: Knock): Promise<WebSocket> => {
  const socket = knock(given)
  await once(socket, 'open')
  return socket
}

const ask = async (socket: WebSocket, message: unknown): Promise<unknown> => {
  socket.send(typeof message === 'string' ? message : JSON.stringify(message))
  const [data] = await once(socket, 'message')
  return JSON.parse(String(data))
}

const statusOf = (
  path: string,
  options: { method?: string; host?: string } = {},
): Promise<{ status: number; headers: Record<string, unknown> }> =>
  new Promise((resolve, reject) => {
    const asked = request(
      page.origin + path,
      { method: options.method ?? 'GET', headers: options.host ? { host: options.host } : {} },
      (answer) => {
        answer.resume()
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers })
      },
    )
    asked.on('error', reject).end()
  })

describe('the door of the browser shell', () => {
  it('answers our own page', async () => {
    const socket = await opened()

    expect(socket.protocol).toBe('operator-panel')
    expect(await ask(socket, { id: 1, name: 'outbox.read', input: null })).toEqual({
      id: 1,
      outcome: success({ waiting: 7, attention: [] }),
    })
    socket.terminate()
  })

  it.each([
    ['a wrong secret', { protocols: ['operator-panel', 'a-secret-of-this-ruN'] }],
    ['no secret', { protocols: ['operator-panel'] }],
    ['a secret of another length', { protocols: ['operator-panel', 'a'] }],
    ['the secret alone', { protocols: [secret] }],
    ['a page of another origin', { origin: 'http://evil.example' }],
    ['a page of our port under another name', { origin: 'http://localhost:1' }],
    ['another name in Host, as after DNS rebinding', { host: 'evil.example' }],
    ['another path', { path: '/bridge2' }],
  ])('gives nothing to %s', async (_what, given) => {
    const socket = knock(given)

    const [refusal] = await once(socket, 'error')

    expect(String(refusal)).toContain('403')
  })

  it('tells the page what happens', async () => {
    const socket = await opened()
    const heard = once(socket, 'message')

    notices.tell('line.shaken', { why: 'resume' })

    expect(JSON.parse(String((await heard)[0]))).toEqual({ notice: 'line.shaken', payload: { why: 'resume' } })
    socket.terminate()
  })

  it.each([
    ['an unknown request', { id: 3, name: 'desk.explode', input: null }, 'malformed'],
    ['a name out of Object.prototype', { id: 3, name: 'constructor', input: null }, 'malformed'],
    ['no name', { id: 3 }, 'malformed'],
    ['an input that does not fit', { id: 3, name: 'tickets.read', input: { ref: '../etc' } }, 'malformed'],
    ['a bug in the answer', { id: 3, name: 'session.signOut', input: null }, 'internal'],
  ])('answers %s with a fault and goes on', async (_what, message, code) => {
    const socket = await opened()

    expect(await ask(socket, message)).toMatchObject({ id: 3, outcome: { ok: false, fault: { code } } })
    expect(await ask(socket, { id: 4, name: 'outbox.read', input: null })).toMatchObject({ id: 4, outcome: { ok: true } })
    socket.terminate()
  })

  it('closes a conversation that is no conversation', async () => {
    const socket = await opened()

    socket.send('not json at all')
    const [code] = await once(socket, 'close')

    expect(code).toBe(1007)
  })
})

describe('the pages it serves', () => {
  it('go out under the content security policy', async () => {
    const { status, headers } = await statusOf('/')

    expect(status).toBe(200)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/connect-src 'self' ws:\/\/127\.0\.0\.1:\d+ ws:\/\/127\.0\.0\.1:5066;/)
  })

  it.each([
    ['/../package.json', 404],
    ['/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/none.js', 404],
    ['//evil.example/index.html', 404],
  ])('do not include %s', async (path, status) => {
    expect((await statusOf(path)).status).toBe(status)
  })

  it('are not for another name than ours, nor for other methods', async () => {
    expect((await statusOf('/', { host: 'evil.example' })).status).toBe(421)
    expect((await statusOf('/', { method: 'POST' })).status).toBe(405)
  })
})

describe('one page at a time', () => {
  const asPage = (name: string) => opened({ protocols: ['operator-panel', secret, name] })
  const closedWith = async (socket: WebSocket) => (await once(socket, 'close'))[0]

  it('gives the desk to the newer page and tells the older one', async () => {
    const older = await asPage('older')
    const told = closedWith(older)
    const newer = await asPage('newer')

    expect(await told).toBe(closing.displaced)
    expect(await ask(newer, { id: 1, name: 'outbox.read', input: null })).toMatchObject({ id: 1 })
    newer.terminate()
  })

  it('takes a call from nobody: the newer page is refused until the older one has gone', async () => {
    const older = await asPage('older')
    callIsOpen = true

    expect(await closedWith(await asPage('newer'))).toBe(closing.refused)
    expect(await ask(older, { id: 1, name: 'outbox.read', input: null })).toMatchObject({ id: 1 })

    older.terminate()
    await once(older, 'close')
    await expect
      .poll(async () => {
        const newer = await asPage('newer')
        const answered = Promise.race([ask(newer, { id: 1, name: 'outbox.read', input: null }), closedWith(newer)])
        return answered.finally(() => newer.terminate())
      })
      .toMatchObject({ id: 1 })
  })

  it('knows a page that comes back after its connection broke, call or not', async () => {
    const broken = await asPage('same')
    callIsOpen = true
    const again = await asPage('same')

    expect(await ask(again, { id: 1, name: 'outbox.read', input: null })).toMatchObject({ id: 1 })
    broken.terminate()
    again.terminate()
  })
})
