import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { onScreen, ringTrainingCall } from './walk.ts'

test('at the start of a shift the microphone is checked with one press, judged in words, and the verdict is remembered', async ({
  operator: page,
}) => {
  const screen = onScreen(page)
  const offer = page.getByRole('region', { name: 'Проверка микрофона' })
  await expect(screen.button('Стать на линию')).toBeVisible()
  await expect(offer).toBeHidden()
  await screen.button('Стать на линию').click()
  await expect(screen.line).toContainText('На линии')

  await offer.getByRole('button', { name: 'Проверить микрофон' }).click()
  const dialog = page.getByRole('dialog', { name: 'Проверка микрофона' })
  await expect(dialog.getByRole('status')).toHaveText(/Вас|громко|хрипит/, { timeout: 30_000 })
  await page.keyboard.press('Escape')

  await expect(page.getByText(/Микрофон проверен в \d\d:\d\d/)).toBeVisible()
  await expect(offer).toBeHidden()

  await page.reload()
  await screen.button('Стать на линию').click()
  await expect(page.getByText(/Микрофон проверен в \d\d:\d\d/)).toBeVisible()
  await expect(offer).toBeHidden()
})

test('a check of the microphone gives way to a call that rings, and may be declined for the shift', async ({ operator: page }) => {
  const screen = onScreen(page)
  await screen.button('Стать на линию').click()
  await expect(screen.line).toContainText('На линии')
  await ringTrainingCall(page, /терпеливый абонент/)
  await page.keyboard.press('Escape')
  await screen.button('Проверить микрофон').click()
  const dialog = page.getByRole('dialog', { name: 'Проверка микрофона' })

  await expect(screen.incoming).toBeVisible()
  await expect(dialog).toBeHidden()
  await screen.incoming.getByRole('button', { name: 'Отклонить' }).click()
  await expect(dialog).toBeHidden()

  await screen.button('Не сейчас').click()
  await expect(screen.button('Проверить микрофон')).toBeHidden()
})
