import { readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { chromium, expect } from '@playwright/test'
import { chromiumArgs, chromiumPath } from '../chromium.ts'
import { ProductProcess } from './childProcess.ts'
import { test } from './journey.ts'
import { giveInn, onScreen, takeTrainingCall } from './walk.ts'

test('a second panel on the same profile is refused in one sentence', async ({ world }) => {
  await world.startPanel()
  const second = world.started(new ProductProcess('main/start.ts', ['--browser', '--port', '0', '--no-open', '--profile', world.profile]))

  expect(await second.exited()).toBe(2)
  expect(second.errors.trim()).toMatch(/^Another panel already works on the profile .+\.$/)
})

test('damaged settings are set aside and said so; the panel starts', async ({ world }) => {
  writeFileSync(join(world.profile, 'settings.json'), '{"language": "ru", "theme"')

  const page = await world.openPanel(await world.startPanel())

  await expect(page.getByText(/Файл «настройки» был повреждён/)).toBeVisible()
  expect(readdirSync(world.profile).some((name) => name.startsWith('settings.json.damaged-'))).toBe(true)
})

test('without a microphone the panel says so and does not go on line', async ({ world }) => {
  const panel = await world.startPanel()
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] })
  try {
    const context = await browser.newContext({ locale: 'ru-RU', permissions: ['microphone'] })
    const page = await context.newPage()
    await page.goto(panel.address)
    await onScreen(page).button('Стать на линию').click()

    await expect(page.getByText(/Микрофон не найден/).first()).toBeVisible()
    await expect(onScreen(page).line).toContainText('Не на линии')
  } finally {
    await browser.close()
  }
})

test('wrong numbers, wrong addresses and endless texts are told apart while the caller waits', async ({ operator: page }) => {
  const screen = onScreen(page)
  const essence = 'Очень длинная жалоба. '.repeat(900)
  await takeTrainingCall(page, /терпеливый абонент/)
  await screen.button('Новое обращение').click()
  await screen.box('ИНН организации').fill('4799001942')
  await expect(screen.script).toContainText('ИНН не сходится')
  await expect(screen.button('Далее')).toBeDisabled()
  await giveInn(page, '47 99-001941', 'Комитет')
  await screen.box('Суть обращения').fill(essence)
  await screen.notes.fill('я'.repeat(20_000))

  await page.reload()

  await expect(screen.box('Суть обращения')).toHaveValue(essence)
  await expect(screen.notes).toHaveValue('я'.repeat(20_000))
})

test('a wrong password is one sentence, and what was typed stays', async ({ world }) => {
  const panel = await world.startPanel()
  const office = await world.startOffice(panel.asuo, 'lead', 'not the password')
  const page = await world.openPanel(office)
  const name = page.getByRole('textbox', { name: 'Имя пользователя' })
  await name.fill('lead')
  await page.getByLabel('Пароль', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: 'Войти' }).click()

  await expect(page.getByText('Имя или пароль не подошли. Проверьте раскладку и введите их ещё раз.')).toBeVisible()
  await expect(name).toHaveValue('lead')
})

test('a page from another origin gets nothing from the loopback ports', async ({ world }) => {
  const panel = await world.startPanel()
  const line = /Training line ready: (\S+)/.exec(panel.process.output)?.[1] ?? ''
  const foreign = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<title>foreign</title>'))
  await new Promise<void>((listening) => foreign.listen(0, '127.0.0.1', listening))
  const { port } = foreign.address() as { port: number }
  const secret = /#secret=(\S+)/.exec(panel.address)?.[1] ?? ''
  try {
    const page = await world.openPanel({ ...panel, address: `http://127.0.0.1:${port}/` })
    const knock = (address: string, protocols: readonly string[]) =>
      page.evaluate(
        ([to, asked]) =>
          new Promise<string>((told) => {
            const socket = new WebSocket(to, [...asked])
            socket.onopen = () => told('open')
            socket.onerror = () => told('refused')
          }),
        [address, protocols] as const,
      )

    const bridge = `${new URL(panel.address).origin.replace('http', 'ws')}/bridge`
    expect(await knock(bridge, ['operator-panel', secret])).toBe('refused')
    expect(await knock(line, ['sip'])).toBe('refused')
    // Asked from outside the browser: without CORS a page's own fetch fails whatever the service answers.
    const asked = await fetch(`${panel.asuo}/health`, { headers: { origin: `http://127.0.0.1:${port}` } })
    expect(asked.status).toBe(403)
    expect((await fetch(`${panel.asuo}/health`)).status).toBe(200)
  } finally {
    foreign.close()
  }
})
