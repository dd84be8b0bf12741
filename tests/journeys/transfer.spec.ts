import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { onScreen, takeTrainingCall } from './walk.ts'

test('a caller who cannot be passed on comes back by one key, and nothing was lost meanwhile', async ({ operator: page }) => {
  const screen = onScreen(page)
  await takeTrainingCall(page, /терпеливый абонент/)
  const dialog = page.getByRole('dialog', { name: 'Перевод' })
  const hold = screen.call.getByRole('status', { name: 'Удержание' })

  await screen.button('Перевести').click()
  await expect(dialog.getByRole('button', { name: 'Перевести сразу' })).toHaveCount(0)
  await dialog.getByRole('textbox', { name: 'Кому' }).fill('102@чужая.рф')
  await dialog.getByRole('button', { name: 'Сначала переговорить' }).click()
  await expect(dialog.getByText('Введите только номер')).toBeVisible()
  await expect(hold).toBeHidden()

  await dialog.getByRole('textbox', { name: 'Кому' }).fill('102')
  await page.keyboard.press('Enter')

  await expect(dialog.getByRole('alert')).toHaveText(/Такого номера нет\. Абонент на удержании/)
  await expect(hold).toHaveText(/На удержании/)
  await page.getByRole('textbox', { name: 'Заметки' }).fill('Коллеги 102 нет')

  await page.keyboard.press('F3')

  await expect(dialog).toHaveCount(0)
  await expect(hold).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Заметки' })).toHaveValue('Коллеги 102 нет')
  await expect(screen.button('Удержать')).toBeEnabled()
})
