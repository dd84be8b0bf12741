import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { forEachShell } from './forEachShell.ts'
import { executableOf, launchPanel, makePlace, type Place, panelRoot } from './launchPanel.ts'

/** Processes whose command line or working folder lies in the test's folder: what the panel started and must not leave behind. */
const processesOf = (folder: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      } catch {
        return ''
      }
    })
    .filter((line) => line.includes(folder))

forEachShell((shell) => {
  let place: Place
  const startBare = async (...args: readonly string[]) => {
    const child = spawn(executableOf(shell), [...place.args.slice(0, -1), ...args, panelRoot], {
      env: place.environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    const [code] = (await once(child, 'exit')) as [number | null]
    return { code, said }
  }

  test.beforeEach(async () => {
    place = await makePlace()
  })
  test.afterEach(() => place.clear())

  test('a second start raises the first panel and ends', async () => {
    const { app } = await launchPanel(shell, place)
    const isVisible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())

    expect((await startBare()).code).toBe(0)
    await expect.poll(isVisible).toBe(true)
    await app.close()
  })

  test('says what it serves, and closes the desk before it ends: nothing it started stays behind', async () => {
    test.skip(process.platform !== 'linux', 'processes are looked up in /proc')
    const { app, said } = await launchPanel(shell, place)
    expect(said()).toMatch(
      /ASUO ready: http:\/\/127\.0\.0\.1:\d+\/v1\n.*Training line ready: ws:\/\/127\.0\.0\.1:\d+\nPanel ready: app:\/\/panel\/\n/s,
    )
    expect(processesOf(place.folder)).not.toEqual([])
    const lines = place.journal().filter(({ api }) => api === 'utilityProcess.fork')
    await app.close()

    await expect.poll(() => processesOf(place.folder)).toEqual([])
    for (const { args } of lines) expect(() => process.kill(args[1] as number, 0)).toThrow('ESRCH')
  })

  test('a switch that does not fit is refused in one sentence', async () => {
    const { code, said } = await startBare('--asuo=nonsense')

    expect(code).toBe(2)
    expect(said).toContain('--asuo must be an address such as https://asuo.example.ru/v1')
  })

  test('a debugger is refused in one sentence by the packaged panel', async () => {
    test.skip(shell === 'Electron', 'the binary under test is not packaged')
    place.environment.STAND_IN_PACKAGED = '1'
    const { code, said } = await startBare('--remote-debugging-port=0')

    expect([code, said.trim()]).toEqual([2, '--remote-debugging-port is not taken by the packaged panel: start it without.'])
  })

  test('an error nobody foresaw is told in the operator’s language', async () => {
    test.skip(shell === 'Electron', 'the error box of real Electron waits for a person')
    await mkdir(place.profile)
    await writeFile(join(place.profile, 'logs'), '')

    const { code } = await startBare('--lang=ru')

    expect(code).toBe(2)
    expect(place.journal()).toContainEqual({
      api: 'dialog.showErrorBox',
      args: ['Пульт не запущен', 'Произошла внутренняя ошибка. Перезагрузите компьютер; если не поможет, обратитесь к администратору.'],
    })
  })

  test('a profile that cannot be worked in is refused in one sentence', async () => {
    test.skip(shell === 'Electron', 'the error box of real Electron waits for a person')
    const file = join(place.folder, 'a-file')
    await writeFile(file, '')

    const { code, said } = await startBare(`--profile=${file}/profile`)

    expect(code).toBe(2)
    expect(said).toContain(`The profile folder ${file}/profile cannot be read and written`)
    expect(place.journal()).toContainEqual({
      api: 'dialog.showErrorBox',
      args: ['Пульт не запущен', 'Папка рабочего места не читается. Проверьте права на неё или укажите другую ключом --profile.'],
    })
  })

  test('damaged certificate pins keep the panel from starting instead of vanishing in silence', async () => {
    test.skip(shell === 'Electron', 'the error box of real Electron waits for a person')
    await mkdir(place.profile)
    await writeFile(join(place.profile, 'certificate-pins.json'), '{"pbx.test": ["sha256/short"]}')

    const { code, said } = await startBare()

    expect(code).toBe(2)
    expect(said).toContain('certificate-pins.json does not fit')
    expect(place.journal()).toContainEqual({
      api: 'dialog.showErrorBox',
      args: ['Пульт не запущен', 'Файл certificate-pins.json составлен с ошибкой. Исправьте его или уберите.'],
    })
  })
})
