import { expect } from '@playwright/test'
import { test } from './galleryPage.ts'

test.use({ trace: 'off' })

test('«Завершить» can be pressed while the PBX puts the caller through, and says what that means', async ({ gallery }) => {
  const page = await gallery.show('transferConnecting', { language: 'ru', theme: 'light', width: 1280, height: 800 })

  await expect(page.getByRole('button', { name: 'Завершить' })).toBeEnabled()
  await expect(page.getByRole('dialog', { name: 'Перевод' })).toContainText('«Завершить» не ждёт ответа АТС')
})

test('«Завершить» stays live once it was pressed there, beside what is waited for, the closed microphone and the held caller', async ({
  gallery,
}) => {
  const page = await gallery.show('transferLeaving', { language: 'ru', theme: 'light', width: 1280, height: 800 })

  await expect(page.getByRole('button', { name: 'Завершить' })).toBeEnabled()
  await expect(page.getByRole('dialog', { name: 'Перевод' })).toContainText('АТС передаёт абонента')
  await expect(page.getByRole('status', { name: 'Удержание' })).toContainText('На удержании')
  const microphone = page.getByRole('button', { name: 'Микрофон' })
  await expect(microphone).toBeDisabled()
  await expect(microphone).toHaveAttribute('aria-pressed', 'true')
})

test('«Удержать» is grey while the PBX passes the caller on, and the dialog says why', async ({ gallery }) => {
  const page = await gallery.show('transferBlindly', { language: 'ru', theme: 'light', width: 1280, height: 800 })

  await expect(page.getByRole('button', { name: 'Удержать' })).toBeDisabled()
  await expect(page.getByRole('dialog', { name: 'Перевод' })).toContainText('Перевожу абонента')
  await expect(page.getByRole('button', { name: 'Завершить' })).toBeEnabled()
})
