import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { askOddly, askPanel } from './askPanel.ts'
import { forEachShell } from './forEachShell.ts'
import { launchPanel, makePlace, type Panel, type Place, panelRoot } from './launchPanel.ts'

forEachShell((shell) => {
  let place: Place
  let panel: Panel

  test.beforeAll(async () => {
    place = await makePlace()
    panel = await launchPanel(shell, place)
  })
  test.afterAll(async () => {
    await panel?.end()
    await place?.clear()
  })

  test('the page has the bridge, frozen, and nothing of Node', async () => {
    const seen = await panel.page.evaluate(() => {
      const world = globalThis as unknown as Record<string, object | undefined>
      return {
        bridge: Object.keys(world.panelBridge ?? {}).sort(),
        frozen: Object.isFrozen(world.panelBridge),
        node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in world),
        secure: isSecureContext,
      }
    })

    expect(seen).toEqual({ bridge: ['listen', 'request'], frozen: true, node: [], secure: true })
  })

  test('the title of the window and of the page is the panel’s', async () => {
    expect(await panel.page.title()).toBe('Пульт оператора')
    expect(await panel.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))).toEqual([
      'Пульт оператора',
    ])
  })

  test('the desk answers the page and knows its shell', async () => {
    const session = await askPanel(panel.page, 'session.read', null)

    expect(session).toMatchObject({ ok: true, value: { shell: 'electron' } })
  })

  test('an unknown request and an input that does not fit are malformed and reach nobody', async () => {
    const malformed = { ok: false, fault: { code: 'malformed' } }

    expect(await askOddly(panel.page, 'fs.read', '/etc/passwd')).toMatchObject(malformed)
    expect(await askOddly(panel.page, 'constructor', null)).toMatchObject(malformed)
    expect(await askOddly(panel.page, 'settings.change', { language: 'xx' })).toMatchObject(malformed)
    expect(await askOddly(panel.page, 'settings.change', { unheardOf: true })).toMatchObject(malformed)
  })

  test('a notice of the desk reaches the page until it stops listening', async () => {
    await panel.page.evaluate(() => {
      const { panelBridge, heard } = Object.assign(globalThis, { heard: [] as unknown[] }) as never as {
        panelBridge: { listen(name: string, heard: (payload: unknown) => void): () => void }
        heard: unknown[]
      }
      Object.assign(globalThis, { unlisten: panelBridge.listen('line.shaken', (payload) => heard.push(payload)) })
    })
    const wake = () => panel.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
    const heard = () => panel.page.evaluate(() => (globalThis as never as { heard: unknown[] }).heard)

    await wake()
    await expect.poll(heard).toEqual([{ why: 'resume' }])
    await panel.page.evaluate(() => (globalThis as never as { unlisten(): void }).unlisten())
    await wake()
    await askPanel(panel.page, 'settings.read', null)

    expect(await heard()).toEqual([{ why: 'resume' }])
  })

  test('another window with the same preload and the same page is not answered', async () => {
    const opened = panel.app.waitForEvent('window')
    await panel.app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const webPreferences = { preload, contextIsolation: true, sandbox: true, nodeIntegration: false }
        await new BrowserWindow({ show: false, webPreferences }).loadURL('app://panel/')
      },
      join(panelRoot, 'out/preload/preload.cjs'),
    )
    const stranger = await opened

    await expect.poll(() => stranger.evaluate(() => 'panelBridge' in globalThis).catch(() => false)).toBe(true)
    expect(await askPanel(stranger, 'settings.read', null)).toEqual({ ok: false, fault: { code: 'deskGone' } })
    expect(await askPanel(panel.page, 'settings.read', null)).toMatchObject({ ok: true })
    await panel.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => !window.isVisible())
        ?.destroy(),
    )
  })
})
