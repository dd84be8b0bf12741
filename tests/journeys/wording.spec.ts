import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { onScreen, takeTrainingCall } from './walk.ts'

test('what a lead publishes is said on the next call, not in the present one, and is taken back with one press', async ({ world }) => {
  const panel = await world.startPanel()
  const operator = await world.openPanel(panel)
  const screen = onScreen(operator)
  await takeTrainingCall(operator, /вешает трубку/)
  await expect(screen.script).toContainText('Служба поддержки «Государственный заказ Ленинградской области»')

  const lead = await world.openPanel(await world.startOffice(panel.asuo, 'lead'))
  await lead.getByRole('link', { name: 'Табло' }).click()
  await lead.getByRole('button', { name: 'Формулировки' }).click()
  const greeting = lead.getByRole('group', { name: 'Приветствие', exact: true }).getByRole('textbox', { name: 'Сказать' })
  await greeting.fill('{время суток}! Пульт закупок, у телефона специалист.')
  await expect(lead.getByText('Не хватает {оператор}')).toBeVisible()
  await expect(lead.getByRole('button', { name: 'Опубликовать' })).toHaveAttribute('aria-disabled', 'true')
  await greeting.fill('{время суток}! Пульт закупок, у телефона {оператор}.')
  await lead.reload()
  await lead.getByRole('button', { name: 'Формулировки' }).click()
  await expect(greeting).toHaveValue('{время суток}! Пульт закупок, у телефона {оператор}.')
  await lead.getByRole('button', { name: 'Опубликовать' }).click()
  await expect(lead.getByText(/Опубликована версия 1/)).toBeVisible()

  await expect(screen.script).not.toContainText('Пульт закупок')
  await expect(screen.script.getByRole('heading', { name: 'Завершение после разговора' })).toBeVisible({ timeout: 60_000 })
  await operator.getByRole('radio', { name: 'Абонент положил трубку' }).check()
  await screen.button('Готов к следующему вызову').click()
  await takeTrainingCall(operator, /вешает трубку/)
  await expect(screen.script).toContainText('Пульт закупок, у телефона')

  await greeting.fill('{время суток}! Это {оператор}.')
  await lead.getByRole('button', { name: 'Опубликовать' }).click()
  await expect(lead.getByText(/Опубликована версия 2/)).toBeVisible()
  const parting = lead.getByRole('group', { name: 'Прощание', exact: true }).getByRole('textbox', { name: 'Сказать' })
  await parting.fill('До встречи!')
  await lead.getByRole('combobox', { name: 'Раздел' }).click()
  await lead.getByRole('option', { name: 'Версии' }).click()
  await lead.getByRole('button', { name: 'Вернуться к версии 1' }).click()
  await expect(lead.getByRole('list', { name: 'Версии' })).toContainText('Версия 3 · действует')
  await expect(lead.getByRole('list', { name: 'Версии' })).toContainText('возврат к версии 1')

  // What he was writing is not in the version he took back, and stays his own.
  await lead.getByRole('combobox', { name: 'Раздел' }).click()
  await lead.getByRole('option', { name: 'Фразы' }).click()
  await expect(parting).toHaveValue('До встречи!')
  await expect(greeting).toHaveValue('{время суток}! Пульт закупок, у телефона {оператор}.')
  await lead.getByRole('button', { name: 'Отменить изменения' }).click()
  await expect(lead.getByRole('button', { name: 'Оставить' })).toBeFocused()
  await lead.getByRole('button', { name: 'Отменить изменения' }).click()
  await expect(parting).not.toHaveValue('До встречи!')
})
