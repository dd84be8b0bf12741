import { expect, test } from '@playwright/test'
import type { CallerReport } from '#core/bridge/session'
import { forEachShell } from './forEachShell.ts'
import { launchPanel, makePlace, type Panel, type Place } from './launchPanel.ts'

forEachShell((shell) => {
  let place: Place
  let panel: Panel

  test.beforeEach(async () => {
    place = await makePlace()
    panel = await launchPanel(shell, place)
  })
  test.afterEach(async () => {
    await panel?.end()
    await place?.clear()
  })

  test('a SIP call reaches the hidden window, is answered, carries sound and ends', async () => {
    const { page, app } = panel
    const button = (name: string | RegExp) => page.getByRole('button', { name })
    const window = () =>
      app.evaluate(({ BrowserWindow }) => {
        const [only] = BrowserWindow.getAllWindows()
        return { visible: only?.isVisible(), focused: only?.isFocused(), ringing: only?.getTitle().startsWith('Входящий вызов: ') }
      })
    const trayPictures = () => [...new Set(place.journal().flatMap(({ api, args }) => (api === 'Tray.setImage' ? args : [])))]
    await page.evaluate(() => {
      const { panelBridge } = globalThis as unknown as { panelBridge: { listen(name: string, heard: (report: unknown) => void): void } }
      panelBridge.listen('training.reported', (report) => Object.assign(globalThis, { report }))
    })
    const report = () => page.evaluate(() => (globalThis as unknown as { report?: CallerReport }).report ?? null)

    await button('Стать на линию').click()
    await expect(page.getByRole('status', { name: 'Линия' })).toHaveText(/На линии/)
    await button('Учебный звонок').click()
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
    await button(/Не подписывается контракт/).click()

    await expect.poll(window, { timeout: 20_000 }).toEqual({ visible: true, focused: false, ringing: true })
    await page.getByRole('alertdialog', { name: 'Входящий вызов' }).getByRole('button', { name: 'Ответить' }).click()
    await expect(page.getByRole('region', { name: 'Разговор' })).toBeVisible()
    await expect.poll(async () => (await window()).ringing).toBe(false)
    const microphone = page.getByRole('meter', { name: 'Уровень микрофона' })
    let tones = 0
    const countTones = async () => {
      if (Number(await microphone.getAttribute('aria-valuenow')) > -50) tones += 1
      return tones
    }
    await expect.poll(countTones, { timeout: 30_000, intervals: [100], message: 'the microphone’s tones' }).toBeGreaterThan(8)
    await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
    await expect(page.getByRole('status', { name: 'Линия' })).toHaveText(/На линии/)
    await button('Завершить').click()
    // The question that this brings must have stood long enough to be read before a second press counts.
    const wrapUp = page.getByRole('heading', { name: 'Завершение после разговора' })
    const pressedAgain = async () => {
      if (!(await wrapUp.isVisible())) await button('Завершить').click({ timeout: 1_000 })
      return wrapUp.isVisible()
    }
    await expect.poll(pressedAgain, { timeout: 20_000, intervals: [300] }).toBe(true)

    await expect.poll(report, { timeout: 30_000 }).toMatchObject({ endedBy: 'operator' })
    expect((await report())?.heardLevelDb).toBeGreaterThan(-60)
    if (shell === 'Electron stand-in')
      expect(trayPictures()).toEqual(['tray-offLine.png', 'tray-idle.png', 'tray-ringing.png', 'tray-onCall.png'])
  })
})
