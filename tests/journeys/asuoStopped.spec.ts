import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { AsuoReader } from './asuoReader.ts'
import { ProductProcess } from './childProcess.ts'
import { test } from './journey.ts'
import { giveInn, onScreen, takeTrainingCall } from './walk.ts'

test('ASUO dies in mid-call: an honest provisional number, and exactly one ticket once it is back', async ({ world }) => {
  const data = mkdtempSync(join(tmpdir(), 'asuo-'))
  // As root the database runs as the system user postgres, who must be able to pass through.
  chmodSync(data, 0o711)
  const startAsuo = async (port: string) => {
    const process = world.started(new ProductProcess('services/asuo/cli.ts', ['--practice', '--port', port, '--data', join(data, 'db')]))
    return { process, url: await process.printed(/ASUO ready: (\S+)/) }
  }
  const first = await startAsuo('0')
  const panel = await world.startPanel(['--asuo', first.url], { ASUO_LOGIN: 'operator', ASUO_PASSWORD: 'practice' })
  const page = await world.openPanel(panel)
  const screen = onScreen(page)

  let provisional = ''
  await test.step('registering while ASUO is dead', async () => {
    await takeTrainingCall(page, /терпеливый абонент/)
    await screen.button('Новое обращение').click()
    await giveInn(page, '4799001941', 'Комитет')
    await first.process.end('SIGKILL')
    await screen.box('Суть обращения').fill('Извещение не уходит в ЕИС')
    await screen.button('Зарегистрировать').click()
    await expect(screen.number).toContainText(/TMP-[A-Z]+-\d{3}/)
    await expect(screen.number).toContainText('временный')
    provisional = /TMP-[A-Z]+-\d{3}/.exec((await screen.number.textContent()) ?? '')?.[0] ?? ''
    await expect(screen.asuo).toContainText('Нет связи')
    await expect(screen.outbox).not.toHaveText(/\D0$/)
  })

  await test.step('the knowledge base needs no ASUO', async () => {
    await page.getByRole('checkbox', { name: 'Абонент записал номер' }).check()
    await screen.button('Далее').click()
    await page.getByRole('searchbox', { name: 'База знаний' }).fill('извищения не публикуються')
    await expect(page.getByText('Запустите проверку извещения и прочитайте замечания.')).toBeVisible()
    await screen.button('Назад').click()
  })

  await test.step('ASUO comes back while the caller is still there', async () => {
    const second = await startAsuo(new URL(first.url).port)
    await expect(screen.number).toContainText(/SP-\d{4}/, { timeout: 60_000 })
    const uin = /SP-\d{4,}/.exec((await screen.number.textContent()) ?? '')?.[0] ?? ''
    await expect(screen.outbox).toHaveText(/0$/, { timeout: 60_000 })

    const reader = await AsuoReader.signIn(second.url, 'operator2')
    const found = await reader.search({ q: 'Извещение не уходит в ЕИС' })
    expect(found.items.map((ticket) => ticket.uin)).toEqual([uin])
    expect((await reader.search({ uin: provisional })).items.map((ticket) => ticket.uin)).toEqual([uin])
  })
  rmSync(data, { recursive: true, force: true })
})
