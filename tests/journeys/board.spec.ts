import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { onScreen, takeTrainingCall } from './walk.ts'

test('a lead sees the hold against its promise, the step and the ticket while they last', async ({ world }) => {
  const panel = await world.startPanel()
  const page = await world.openPanel(panel)
  const screen = onScreen(page)
  await takeTrainingCall(page, /терпеливый абонент/)

  const office = await world.startOffice(panel.asuo, 'lead')
  const board = await world.openPanel(office)
  await board.getByRole('link', { name: 'Табло' }).click()
  const row = board.getByRole('table', { name: 'Операторы' }).getByRole('row', { name: /Соколова/ })
  await expect(row).toContainText('в разговоре')
  await expect(row).toContainText('Приветствие')

  await screen.button('Удержать').click()
  await page.getByRole('dialog', { name: 'Удержание' }).getByRole('button', { name: '30 секунд' }).click()
  await expect(page.getByRole('status', { name: 'Удержание' })).toContainText('На удержании')

  await expect(row).toContainText('удержание')
  await expect(row).toContainText(/0:\d\d из 0:30/)
})
