import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { TroubledWay } from '../torture/TroubledWay.ts'
import { AsuoReader } from './asuoReader.ts'
import { ProductProcess } from './childProcess.ts'
import { test } from './journey.ts'
import { giveInn, onScreen, takeTrainingCall } from './walk.ts'

const [refusedInn, rightInn] = ['4799001941', '7707083893']

test('a registration that ASUO refuses is seen, put right and sent, and its number is shown', async ({ world }) => {
  const data = mkdtempSync(join(tmpdir(), 'asuo-'))
  // As root the database runs as the system user postgres, who must be able to pass through.
  chmodSync(data, 0o711)
  const asuo = world.started(new ProductProcess('services/asuo/cli.ts', ['--practice', '--port', '0', '--data', join(data, 'db')]))
  const url = await asuo.printed(/ASUO ready: (\S+)/)
  // The panel checks an INN by the rule that ASUO has: this one is refused by a stricter ASUO than ours.
  const way = await TroubledWay.to(url)
  way.refusal = (method, path, body) =>
    method === 'POST' && /\/tickets(\?|$)/.test(path) && body.includes(`"inn":"${refusedInn}"`) ? 'inn-checksum' : null
  const panel = await world.startPanel(['--asuo', way.url], { ASUO_LOGIN: 'operator', ASUO_PASSWORD: 'practice' })
  const page = await world.openPanel(panel)
  const screen = onScreen(page)
  const queue = page.getByRole('dialog', { name: 'Очередь отправки' })

  await takeTrainingCall(page, /терпеливый абонент/)
  await screen.button('Новое обращение').click()
  await giveInn(page, refusedInn, 'Комитет')
  await screen.box('Суть обращения').fill('Не проходит проверка ИНН')
  await screen.button('Зарегистрировать').click()
  await screen.button('Не принято: 1').click()

  await expect(queue.getByText('АСУО не приняла: в ИНН ошибка.')).toBeVisible()
  await queue.getByRole('button', { name: 'Исправить' }).click()
  const inn = queue.getByRole('textbox', { name: 'ИНН организации' })
  await expect(inn).toHaveValue(refusedInn)
  await inn.fill('7707083894')
  await expect(queue.getByRole('button', { name: 'Отправить исправленное' })).toBeDisabled()
  await inn.fill(rightInn)
  await queue.getByRole('button', { name: 'Отправить исправленное' }).click()

  await expect(queue.getByRole('region', { name: 'Не принято АСУО' })).toBeHidden()
  await expect(queue.getByText('Всё отправлено: АСУО подтвердила каждую запись.')).toBeVisible()
  await expect(queue.getByText('Снято: 1')).toBeVisible()
  await expect(screen.outbox).toHaveText('0')
  await queue.getByRole('button', { name: 'Закрыть' }).click()
  await expect(screen.number).toContainText(/SP-\d{4}/)
  const uin = /SP-\d{4,}/.exec((await screen.number.textContent()) ?? '')?.[0] ?? ''
  const reader = await AsuoReader.signIn(url, 'operator2')
  expect(await reader.ticket(uin)).toMatchObject({ inn: rightInn })
  await way.close()
  rmSync(data, { recursive: true, force: true })
})
