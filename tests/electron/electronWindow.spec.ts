import { expect, test } from '@playwright/test'
import { askPanel, tellPresence } from './askPanel.ts'
import { forEachShell } from './forEachShell.ts'
import { alone, launchPanel, makePlace, type Panel, type Place } from './launchPanel.ts'

forEachShell((shell) => {
  let place: Place
  let panel: Panel
  const window = () =>
    panel.app.evaluate(({ BrowserWindow }) => {
      const [only] = BrowserWindow.getAllWindows()
      return { title: only?.getTitle(), visible: only?.isVisible(), focused: only?.isFocused() }
    })
  const order = (name: 'hide' | 'close') =>
    panel.app.evaluate(({ BrowserWindow }, asked) => BrowserWindow.getAllWindows()[0]?.[asked](), name)
  const noted = (api: string) =>
    place
      .journal()
      .filter((entry) => entry.api === api)
      .map((entry) => entry.args[0])
  const answerQuestions = (response: number) =>
    panel.app.evaluate(({ dialog }, chosen) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      dialog.showMessageBox = (async (_window: unknown, options: { message: string }) => {
        asked.push(options.message)
        return { response: chosen, checkboxChecked: false }
      }) as never
    }, response)
  const asked = () => panel.app.evaluate(() => (globalThis as never as { asked: string[] }).asked)

  test.beforeEach(async () => {
    place = await makePlace(alone)
    panel = await launchPanel(shell, place)
    // It is shown when its page can be drawn, which may be after the page is there: what is hidden before would come up again.
    await expect.poll(async () => (await window()).visible).toBe(true)
  })
  test.afterEach(async () => {
    await panel.end()
    await place.clear()
  })

  test('a ringing call brings the hidden window up without the keyboard and names the caller', async () => {
    await order('hide')

    await askPanel(panel.page, 'attention.ring', { caller: '+7 812 539-41-01' })
    expect(await window()).toEqual({ title: 'Входящий вызов: +7 812 539-41-01 — Пульт оператора', visible: true, focused: false })

    await askPanel(panel.page, 'attention.ring', null)
    expect((await window()).title).toBe('Пульт оператора')
  })

  test('a window that lies under others comes to the top, still without the keyboard', async () => {
    test.skip(shell === 'Electron', 'the order of windows is seen in the stand-in’s journal alone')
    await order('hide')

    await askPanel(panel.page, 'attention.ring', { caller: '101' })
    await askPanel(panel.page, 'attention.ring', null)

    expect(noted('BrowserWindow.moveTop')).toHaveLength(1)
    expect((await window()).focused).toBe(false)
  })

  test('taskbar and tray show the ringing call and calm down after it', async () => {
    test.skip(shell === 'Electron', 'taskbar and tray are seen in the stand-in’s journal alone')
    await order('hide')
    await askPanel(panel.page, 'attention.ring', { caller: '101' })
    await askPanel(panel.page, 'attention.ring', null)
    await tellPresence(panel.page, 'available')
    await tellPresence(panel.page, 'talking')

    expect(noted('BrowserWindow.flashFrame')).toEqual([true, false])
    expect(noted('Tray.setImage').slice(-4)).toEqual(['tray-ringing.png', 'tray-offLine.png', 'tray-idle.png', 'tray-onCall.png'])
    expect(noted('Tray.setToolTip').at(-1)).toBe('Пульт оператора — идёт разговор')
    expect(noted('powerSaveBlocker.start')).toEqual(['prevent-app-suspension', 'prevent-app-suspension'])
  })

  test('the tray speaks the operator’s language', async () => {
    test.skip(shell === 'Electron', 'the tray is seen in the stand-in’s journal alone')
    await askPanel(panel.page, 'settings.change', { language: 'en' })

    await expect.poll(() => noted('Tray.setContextMenu').at(-1)).toEqual(['Show the panel', 'separator', 'Quit'])
  })

  test('on line the closed window hides and the page lives on', async () => {
    await tellPresence(panel.page, 'available')
    await order('close')

    expect(await window()).toMatchObject({ visible: false })
    expect(await askPanel(panel.page, 'settings.read', null)).toMatchObject({ ok: true })
  })

  test('quitting in a call asks first, and staying keeps the call', async () => {
    await tellPresence(panel.page, 'talking')
    await answerQuestions(0)
    await panel.app.evaluate(({ app }) => app.quit())

    await expect.poll(asked).toEqual(['Идёт разговор. Если выйти, он оборвётся. Записанное останется на этом компьютере.'])
    expect(await askPanel(panel.page, 'settings.read', null)).toMatchObject({ ok: true })
  })

  test('quitting on line ends the program once the operator agrees', async () => {
    await tellPresence(panel.page, 'available')
    await answerQuestions(1)
    const ended = panel.app.waitForEvent('close')
    await panel.app.evaluate(({ app }) => app.quit())

    await ended
  })

  test('a signal ends the program even in a call, without a question', async () => {
    test.skip(process.platform === 'win32', 'Windows has no signals')
    await tellPresence(panel.page, 'talking')
    const ended = panel.app.waitForEvent('close')
    panel.app.process().kill('SIGTERM')

    await ended
  })

  test('off line the closed window ends the program', async () => {
    const ended = panel.app.waitForEvent('close')
    await order('close')

    await ended
  })

  test('place and size of the window survive a restart', async () => {
    const bounds = { x: 120, y: 80, width: 1100, height: 700 }
    await panel.app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds)
    await panel.app.close()

    panel = await launchPanel(shell, place)
    expect(await panel.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(bounds)
  })
})
