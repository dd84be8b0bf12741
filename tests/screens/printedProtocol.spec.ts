import { expect } from '@playwright/test'
import { test } from './galleryPage.ts'

test.use({ trace: 'off' })

test('a protocol is printed alone, dark on paper in a dark theme too, without its buttons', async ({ gallery }, { outputDir }) => {
  const page = await gallery.show('pastProtocol', { language: 'ru', theme: 'dark', width: 1280, height: 800 })
  await page.emulateMedia({ media: 'print' })

  await expect(page.getByText('Уйти с линии')).toBeHidden()
  await expect(page.getByRole('button')).toHaveCount(0)
  const entry = page.getByText('Обращение на «Вы»').first()
  await expect(entry).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(page.getByText('связь прервалась')).toBeVisible()
  await page.screenshot({ path: `${outputDir}/../screens/printedProtocol.png`, fullPage: true })
  await page.emulateMedia({ media: null })
})

test('an objection is not sent empty, and what was typed outlives the dialog', async ({ gallery }) => {
  const look = { language: 'ru', theme: 'light', width: 1280, height: 800 } as const
  const page = await gallery.show('pastProtocol', look)
  const note = page.getByRole('textbox', { name: 'Возражение' })
  await expect(page.getByRole('button', { name: 'Отправить' })).toBeDisabled()
  await note.fill('Номер был назван дважды')

  await gallery.show('idle', look)
  await gallery.show('pastProtocol', look)
  await expect(note).toHaveValue('Номер был назван дважды')
  await page.getByRole('button', { name: 'Отправить' }).click()
  await expect(note).toHaveValue('')
})
