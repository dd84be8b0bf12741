import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { giveInn, onScreen, takeTrainingCall } from './walk.ts'

test('the knowledge base gives the solution: suggested, found with a slip, put in with one key, said again in plain words', async ({
  world,
}) => {
  const panel = await world.startPanel()
  const page = await world.openPanel(panel)
  const screen = onScreen(page)
  const search = page.getByRole('searchbox', { name: 'База знаний' })
  const solution = screen.box('Решение')

  await takeTrainingCall(page, /терпеливый абонент/)
  await screen.button('Новое обращение').click()
  await giveInn(page, '4799002279', 'Такой организации в АСУО ещё нет')
  await screen.box('Суть обращения').fill('Не подписывается контракт, ошибка цепочки сертификатов')
  await screen.button('Зарегистрировать').click()
  await page.getByRole('checkbox', { name: 'Абонент записал номер' }).check()
  await screen.button('Далее').click()

  await test.step("the ticket's own words have suggested articles before anybody searches", async () => {
    await expect(page.getByRole('button', { name: 'Ошибка: не удалось построить цепочку сертификатов' })).toBeVisible()
    await screen.button('Далее').click()
  })

  await test.step('a slip of the pen finds the article, and one key puts its steps into the solution, once', async () => {
    await solution.fill('Проверено время на компьютере.')
    await search.fill('цепочка сертефикатов')
    await search.press('F9')
    await expect(solution).toHaveValue(
      /^Проверено время на компьютере\.\n\nОшибка: не удалось построить цепочку сертификатов\n1\. Откройте свой сертификат/,
    )
    await expect(page.getByRole('status').filter({ hasText: 'Шаги добавлены в решение' })).toBeVisible()
    const once = await solution.inputValue()
    await search.press('F9')
    await expect(solution).toHaveValue(once)
  })

  await test.step('«Объяснить иначе» tells the article in plain words', async () => {
    const plain = page.getByText('Проверьте часы в углу экрана: верны ли дата и время?')
    await expect(plain).toBeHidden()
    await screen.button('Объяснить иначе').click()
    await expect(plain).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Проще' })).toBeChecked()
  })
})
