import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { WebSocketServer } from 'ws'
import { forEachShell } from './forEachShell.ts'
import { launchPanel, makePlace, type Panel, type Place } from './launchPanel.ts'

forEachShell((shell) => {
  let place: Place
  let panel: Panel
  // Two servers on this machine: the page is told of one of them as its PBX.
  const pbx = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  const stranger = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  const visits: string[] = []
  const site = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.end('elsewhere')
  }).listen(0, '127.0.0.1')
  const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port
  const elsewhere = (path: string) => `http://127.0.0.1:${portOf(site)}${path}`

  test.beforeAll(async () => {
    place = await makePlace(['--asuo=http://127.0.0.1:9/v1', `--sip=ws://127.0.0.1:${portOf(pbx)}`])
    panel = await launchPanel(shell, place)
  })
  test.afterAll(async () => {
    await panel?.end()
    await place?.clear()
    for (const server of [pbx, stranger, site]) server.close()
  })

  test('inline scripts, inline handlers and eval do not run', async () => {
    const ran = await panel.page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.ranInline = true'
      const button = document.createElement('button')
      button.setAttribute('onclick', 'globalThis.ranHandler = true')
      document.body.append(script, button)
      button.click()
      // In a task of the page's own: what the debugger evaluates is exempt from the policy.
      const evaluated = await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          try {
            // biome-ignore lint/security/noGlobalEval: it must be refused
            resolve(globalThis.eval('true'))
          } catch {
            resolve(false)
          }
        }
        port2.postMessage(null)
      })
      return { inline: 'ranInline' in globalThis, handler: 'ranHandler' in globalThis, evaluated }
    })

    expect(ran).toEqual({ inline: false, handler: false, evaluated: false })
  })

  test('the page does not leave for another site', async () => {
    const before = panel.page.url()
    for (const leave of [
      (url: string) => location.assign(url),
      (url: string) => {
        const form = Object.assign(document.createElement('form'), { action: url })
        document.body.append(form)
        form.submit()
      },
      (url: string) => {
        const link = Object.assign(document.createElement('a'), { href: url })
        document.body.append(link)
        link.click()
      },
    ])
      await panel.page.evaluate(leave, elsewhere('/away'))
    // The browser part has dealt with what was asked before once it answers this.
    await expect.poll(() => panel.page.evaluate(() => 'panelBridge' in globalThis).catch(() => false)).toBe(true)

    expect(panel.page.url()).toBe(before)
    expect(visits).toEqual([])
  })

  test('window.open opens nothing', async () => {
    expect(await panel.page.evaluate((url) => window.open(url), elsewhere('/popup'))).toBeNull()
    expect(await panel.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(visits).toEqual([])
  })

  test('a frame of another site and a fetch from it are not loaded', async () => {
    const fetched = await panel.page.evaluate(async (url) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: url }))
      return fetch(url).then(
        () => 'loaded',
        () => 'refused',
      )
    }, elsewhere('/frame'))

    expect(fetched).toBe('refused')
    expect(visits).toEqual([])
  })

  test('the microphone is the page’s to open, its place on earth is not', async () => {
    const state = (name: string) =>
      panel.page.evaluate(async (asked) => (await navigator.permissions.query({ name: asked as never })).state, name)
    const tracks = await panel.page.evaluate(async () => {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      const { length } = stream.getAudioTracks()
      for (const track of stream.getTracks()) track.stop()
      return length
    })

    const camera = await panel.page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
        () => 'open',
        ({ name }: Error) => name,
      ),
    )

    expect(tracks).toBe(1)
    expect(camera).toBe('NotAllowedError')
    expect(await state('camera')).toBe('denied')
    expect(await state('microphone')).toBe('granted')
    expect(await state('notifications')).toBe('granted')
    expect(await state('geolocation')).toBe('denied')
    expect(await state('midi')).toBe('denied')
  })

  test('a WebSocket to the PBX on this machine opens, to any other address it does not', async () => {
    const connect = (port: number) =>
      panel.page.evaluate(
        (address) =>
          new Promise<string>((resolve) => {
            const socket = new WebSocket(address)
            socket.onopen = () => resolve('open')
            socket.onerror = () => resolve('refused')
          }),
        `ws://127.0.0.1:${port}`,
      )

    expect(await connect(portOf(pbx))).toBe('open')
    expect(await connect(portOf(stranger))).toBe('refused')
    expect(stranger.clients.size).toBe(0)
  })

  test('nothing of the disk is served under the page’s address', async () => {
    const statuses = await panel.page.evaluate(() =>
      Promise.all(['/../package.json', '/%2e%2e/main/index.js', '/..%2f..%2fpackage.json'].map(async (path) => (await fetch(path)).status)),
    )
    const posted = await panel.page.evaluate(async () => (await fetch('/', { method: 'POST' })).status)

    expect(statuses).toEqual([404, 404, 404])
    expect(posted).toBe(405)
  })
})
