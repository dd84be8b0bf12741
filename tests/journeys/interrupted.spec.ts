import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { describePrivateMatter, onScreen, takeTrainingCall } from './walk.ts'

const essence = 'Не открывается план-график: «Доступ запрещён»'

test('a reload in mid-call comes back to the same step with the same text', async ({ operator: page }) => {
  const screen = onScreen(page)
  await takeTrainingCall(page, /терпеливый абонент/)
  await describePrivateMatter(page, essence)
  await screen.notes.fill('говорит тихо')

  await page.reload()

  await expect(page.getByText('Разговор прервался: панель перезагружена')).toBeVisible()
  await expect(screen.script.getByRole('heading', { name: 'Запишите суть обращения' })).toBeVisible()
  await expect(screen.box('Суть обращения')).toHaveValue(essence)
  await expect(screen.notes).toHaveValue('говорит тихо')
})

test('a killed panel comes back to the same step with the same text', async ({ world }) => {
  const panel = await world.startPanel()
  const page = await world.openPanel(panel)
  const screen = onScreen(page)
  await takeTrainingCall(page, /терпеливый абонент/)
  await screen.notes.fill('номер закупки оканчивается на 17')
  await screen.button('Новое обращение').click()
  await expect(page.getByText('сохранено').first()).toBeVisible()

  await panel.process.end('SIGKILL')
  const again = await world.openPanel(await world.startPanel())

  await expect(onScreen(again).script.getByRole('heading', { name: 'Узнайте организацию' })).toBeVisible()
  await expect(onScreen(again).notes).toHaveValue('номер закупки оканчивается на 17')
})

test('a caller who hangs up first leaves the wrap-up, and it asks for what is missing', async ({ operator: page }) => {
  const screen = onScreen(page)
  await takeTrainingCall(page, /вешает трубку/)
  await screen.notes.fill('абонент обещал перезвонить')
  await expect(screen.script.getByRole('heading', { name: 'Завершение после разговора' })).toBeVisible()
  await expect(screen.button('Готов к следующему вызову')).toBeDisabled()

  await page.getByRole('radio', { name: 'Абонент положил трубку' }).check()
  await screen.button('Готов к следующему вызову').click()

  await expect(page.getByRole('region', { name: 'Разбор' })).toBeVisible()
  await expect(screen.line).toContainText('На линии')
})
