import { expect, test } from '@playwright/test'
import { noGlobalKeys } from '#core/settings/globalKeys'
import { askPanel } from './askPanel.ts'
import { forEachShell } from './forEachShell.ts'
import { alone, launchPanel, makePlace, type Panel, type Place } from './launchPanel.ts'

forEachShell((shell) => {
  let place: Place
  let panel: Panel
  const noted = (api: string) =>
    place
      .journal()
      .filter((entry) => entry.api === api)
      .map(({ args }) => args)
  /** The desktop says that the key was pressed, in whatever program. */
  const press = (accelerator: string) =>
    panel.app.evaluate((_electron, key) => void process.emit('stand-in.key' as never, key as never), accelerator)
  const heard = () => panel.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
  const window = () =>
    panel.app.evaluate(({ BrowserWindow }) => {
      const [only] = BrowserWindow.getAllWindows()
      return { visible: only?.isVisible(), focused: only?.isFocused() }
    })

  test.beforeEach(async () => {
    place = await makePlace(alone)
    panel = await launchPanel(shell, place, { STAND_IN_TAKEN_KEYS: 'CommandOrControl+Shift+F8' })
    await panel.page.evaluate(() => {
      const heard: string[] = []
      type Bridge = { listen(name: string, told: (payload: { readonly verb: string }) => void): () => void }
      ;(globalThis as unknown as { panelBridge: Bridge }).panelBridge.listen('keys.pressed', ({ verb }) => heard.push(verb))
      Object.assign(globalThis, { heard })
    })
  })
  test.afterEach(async () => {
    await panel.end()
    await place.clear()
  })

  test('a key of the whole desktop reaches the page as its verb and brings the window up', async () => {
    test.skip(shell === 'Electron', 'nobody presses keys of the real desktop here')
    const claimed = await askPanel(panel.page, 'keys.claim', { ...noGlobalKeys, answer: 'mod+shift+F2', mute: 'mod+shift+F4' })
    await panel.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())

    await press('CommandOrControl+Shift+F4')
    const afterMute = await window()
    await press('CommandOrControl+Shift+F2')

    expect(claimed).toEqual({ ok: true, value: { supported: true, refused: [] } })
    expect(afterMute.visible).toBe(false)
    await expect.poll(heard).toEqual(['mute', 'answer'])
    expect(await window()).toEqual({ visible: true, focused: true })
  })

  test('a key that another program holds is said to be refused, and so is one that would swallow typing', async () => {
    test.skip(shell === 'Electron', 'no other program holds a known key here')
    const claimed = await askPanel(panel.page, 'keys.claim', { ...noGlobalKeys, end: 'mod+shift+F8', hold: 'm', mute: 'mod+shift+F4' })

    expect(claimed).toEqual({ ok: true, value: { supported: true, refused: ['hold', 'end'] } })
  })

  test('a changed key lets the one before it go', async () => {
    test.skip(shell === 'Electron', 'keys are seen in the stand-in’s journal alone')
    await askPanel(panel.page, 'keys.claim', { ...noGlobalKeys, answer: 'mod+shift+F2' })
    await askPanel(panel.page, 'keys.claim', { ...noGlobalKeys, answer: 'mod+shift+F9' })

    await press('CommandOrControl+Shift+F2')
    await press('CommandOrControl+Shift+F9')

    expect(noted('globalShortcut.unregister')).toEqual([['CommandOrControl+Shift+F2']])
    await expect.poll(heard).toEqual(['answer'])
  })

  test('the list of HID devices is answered by the headset alone', async () => {
    const chosen = await panel.app.evaluate(({ session }) => {
      const ids: unknown[] = []
      const keyboard = { deviceId: 'keyboard', collections: [{ usagePage: 1 }] }
      const headset = { deviceId: 'headset', collections: [{ usagePage: 0x0b }] }
      const emit = session.defaultSession.emit.bind(session.defaultSession) as (name: string, ...given: unknown[]) => boolean
      for (const deviceList of [[keyboard, headset], [keyboard]])
        emit('select-hid-device', { preventDefault: () => {} }, { deviceList }, (id?: string) => ids.push(id ?? 'none'))
      return ids
    })

    expect(chosen).toEqual(['headset', 'none'])
  })
})
