import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { askPanel } from './askPanel.ts'
import { forEachShell } from './forEachShell.ts'
import { alone, launchPanel, makePlace, type Panel, type Place } from './launchPanel.ts'

const password = 'совершенно-секретно-7194'

/** Files of the profile in which the text stands in clear, in any of the encodings a program might leave it in. */
const filesWith = async (folder: string, text: string): Promise<readonly string[]> => {
  const forms = [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(JSON.stringify(text).slice(1, -1)),
    Buffer.from(Buffer.from(text).toString('base64')),
  ]
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.filter((file) => forms.some((form) => readFileSync(file).includes(form)))
}

forEachShell((shell) => {
  let place: Place
  const start = (environment: Record<string, string> = {}): Promise<Panel> =>
    launchPanel(shell, place, { SIP_URI: 'sip:101@pbx.test', ...environment })

  test.beforeEach(async () => {
    place = await makePlace(alone)
  })
  test.afterEach(() => place.clear())

  test('settings survive a restart', async () => {
    const first = await start()
    expect(await askPanel(first.page, 'settings.change', { theme: 'dark', microphoneId: 'mic-1' })).toMatchObject({ ok: true })
    await first.app.close()

    const second = await start()
    expect(await askPanel(second.page, 'settings.read', null)).toMatchObject({ ok: true, value: { theme: 'dark', microphoneId: 'mic-1' } })
    await second.app.close()
  })

  test('the password survives a restart and stands in no file in clear', async () => {
    const first = await start()
    expect(await askPanel(first.page, 'line.savePassword', { password })).toEqual({ ok: true, value: null })
    await first.app.close()
    expect(await filesWith(place.profile, password)).toEqual([])

    const second = await start()
    expect(await askPanel(second.page, 'line.account', null)).toMatchObject({ ok: true, value: { user: '101', password } })
    await second.app.close()
  })

  test('without a keyring the password stays in memory and the operator is told', async () => {
    test.skip(shell === 'Electron', 'a machine without a keyring is played by the stand-in alone')
    const bare = { STAND_IN_NO_KEYRING: '1' }
    const first = await start(bare)
    expect(await askPanel(first.page, 'line.savePassword', { password })).toEqual({ ok: false, fault: { code: 'noSecureStorage' } })
    expect(await askPanel(first.page, 'line.account', null)).toMatchObject({ ok: true, value: { password } })
    await first.app.close()
    expect(await filesWith(place.profile, password)).toEqual([])

    const second = await start(bare)
    expect(await askPanel(second.page, 'line.account', null)).toEqual({ ok: false, fault: { code: 'lineNotConfigured' } })
    await second.app.close()
  })
})
