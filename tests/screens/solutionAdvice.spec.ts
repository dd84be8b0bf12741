import { expect } from '@playwright/test'
import { test } from './galleryPage.ts'

test('the advice about a solution stands in one line and opens by hand, the buttons staying where they are until then', async ({
  gallery,
}) => {
  const look = { language: 'ru', theme: 'light', width: 1280, height: 800 } as const
  const solved = (page: Awaited<ReturnType<typeof gallery.show>>) => page.getByRole('button', { name: 'Решено в разговоре' })
  const blank = await gallery.show('solvingBlank', look)
  const before = await solved(blank).boundingBox()

  const page = await gallery.show('solvingAdvised', look)
  await expect(page.getByText(/Обращение на «ты»: «Обнови», «проверь», «позвони», «видишь»/).first()).toBeHidden()
  expect((await solved(page).boundingBox())?.y).toBe(before?.y)
  await page.getByText('ещё 4').click()

  await expect(page.getByRole('listitem').filter({ hasText: 'Обращение на «ты»: «Обнови», «проверь», «позвони», «видишь»' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '(п. 3.1)' })).toHaveCount(2)
})
