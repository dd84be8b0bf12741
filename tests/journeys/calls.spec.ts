import { expect, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { describePrivateMatter, onScreen, ringTrainingCall, takeTrainingCall } from './walk.ts'

const rows = (page: Page) => page.getByRole('list', { name: 'Вызовы' }).getByRole('listitem')

test('a missed call is news until it is looked at, outlives a reload, and is called back', async ({ operator: page }) => {
  const screen = onScreen(page)
  const news = page.getByText('Пропущено вызовов: 1')
  await ringTrainingCall(page, /не дожидается ответа/)
  await expect(screen.incoming).toBeVisible()
  await expect(screen.incoming).toBeHidden()
  await expect(news).toBeVisible()
  await expect(rows(page).first()).toContainText('Пропущен: вызов прекратился до ответа')
  await expect(rows(page).first()).toContainText('+7 813 555-01-18')

  await page.reload()
  await expect(news).toBeVisible()
  await page.getByRole('radiogroup', { name: 'Какие вызовы показать' }).getByText('Пропущенные').click()
  await expect(news).toBeHidden()
  await expect(rows(page)).toHaveCount(1)

  await screen.button('Стать на линию').click()
  await expect(screen.line).toContainText('На линии')
  await rows(page)
    .getByRole('button', { name: /^Перезвонить/ })
    .click()
  await expect(screen.call).toContainText('Идут гудки…')
  await expect(screen.script.getByRole('heading', { name: 'Поприветствуйте' })).toBeVisible()
  await expect(screen.script).toContainText('Вас беспокоит служба поддержки')
  await expect.poll(() => page.evaluate(() => window.testEar?.loudest() ?? -100)).toBeGreaterThan(-50)
})

test('a number nobody has is said in words and stands in «Вызовы»', async ({ operator: page }) => {
  const screen = onScreen(page)
  await screen.button('Стать на линию').click()
  await expect(screen.line).toContainText('На линии')

  await screen.box('Номер').fill('8 (812) 000-00-00')
  await screen.button('Позвонить').click()

  await expect(page.getByRole('alert').filter({ hasText: 'Не дозвонились' })).toContainText('Такого номера нет')
  await expect(rows(page).first()).toContainText('Такого номера нет')
  await expect(screen.button('Позвонить')).toBeEnabled()
})

test('a break is taken with its reason, and calls do not come until it is ended', async ({ operator: page }) => {
  const screen = onScreen(page)
  await screen.button('Стать на линию').click()
  await expect(screen.line).toContainText('На линии')

  await screen.button('Перерыв').click()
  await page.getByRole('menuitem', { name: 'обед' }).click()

  await expect(page.getByText('Перерыв: обед')).toBeVisible()
  await expect(screen.button('Перерыв')).toHaveAttribute('aria-pressed', 'true')
  await screen.button('Закончить перерыв').click()
  await expect(page.getByText('Вы на линии. Вызов откроется сам.')).toBeVisible()
})

test('a call is answered by itself where the operator set it so, and not where he calls it off', async ({ operator: page }) => {
  const screen = onScreen(page)
  await screen.button('Настройки').click()
  await page.getByRole('tab', { name: 'Вызовы' }).click()
  await page.getByRole('switch', { name: 'Отвечать автоматически' }).click()
  await page.keyboard.press('Escape')

  await ringTrainingCall(page, /терпеливый абонент/)
  await expect(screen.incoming).toContainText(/Пульт ответит сам через [123] с\./)
  await screen.incoming.getByRole('button', { name: 'Отвечу сам' }).click()
  await expect(screen.incoming).not.toContainText('Пульт ответит')
  await screen.incoming.getByRole('button', { name: 'Отклонить' }).click()
  await expect(rows(page).first()).toContainText('Отклонён вами')

  await ringTrainingCall(page, /терпеливый абонент/)
  await expect(screen.script).toBeVisible()
  await expect(screen.call).toBeVisible()
})

test('a call that a reload broke off is taken up again: the same step, the same texts, the caller on the telephone', async ({
  operator: page,
}) => {
  const screen = onScreen(page)
  await takeTrainingCall(page, /терпеливый абонент/)
  await describePrivateMatter(page, 'Не открывается план-график')
  await page.reload()
  await expect(page.getByText('Разговор прервался: панель перезагружена')).toBeVisible()
  await expect(screen.button('Перезвонить абоненту')).toHaveAccessibleDescription(/Станьте на линию/)

  await screen.button('Стать на линию').click()
  await expect(screen.line).toContainText('На линии')
  await screen.button('Перезвонить абоненту').click()

  await expect(screen.call.getByRole('timer', { name: 'Часы абонента' })).toBeVisible()
  await expect(page.getByText('Разговор прервался: панель перезагружена')).toBeHidden()
  await expect(screen.box('Суть обращения')).toHaveValue('Не открывается план-график')
  await screen.button('Зарегистрировать').click()
  await expect(screen.number).toBeVisible()
})
