import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { describePrivateMatter, onScreen, takeTrainingCall } from './walk.ts'

test('a double click and a key held down are one press: no step is skipped and nobody is hung up on', async ({ operator: page }) => {
  const screen = onScreen(page)
  await takeTrainingCall(page, /терпеливый абонент/)
  await describePrivateMatter(page, 'Не открывается план-график')
  await screen.button('Зарегистрировать').click()
  await expect(screen.number).toBeVisible()

  await screen.button('Далее').dblclick()

  await expect(screen.script.getByRole('heading', { name: 'Предложите помощь' })).toBeVisible()

  await screen.button('Назад').dblclick()

  await expect(screen.number).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Абонент записал номер' })).not.toBeChecked()

  await page.keyboard.down('Control')
  for (const _ of [1, 2, 3]) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await page.keyboard.up('Control')

  await expect(screen.script.getByRole('heading', { name: 'Предложите помощь' })).toBeVisible()

  for (const _ of [1, 2, 3]) await page.keyboard.down('F8')
  await page.keyboard.up('F8')
  await page.getByRole('group', { name: 'Вопрос решён?' }).getByRole('button', { name: 'Да' }).click()

  await expect(screen.script.getByRole('heading', { name: 'Попрощайтесь' })).toBeVisible()
  await expect(screen.call).toBeVisible()
})

test('the second click of a double click does not hang up before the question is read', async ({ operator: page }) => {
  const screen = onScreen(page)
  await takeTrainingCall(page, /терпеливый абонент/)

  await screen.button('Завершить').dblclick()
  await page.getByRole('radio', { name: 'Ошибочный вызов' }).check()
  await screen.button('Новое обращение').click()

  await expect(screen.script.getByRole('heading', { name: 'Узнайте организацию' })).toBeVisible()
})
