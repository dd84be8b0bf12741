import { expect } from '@playwright/test'
import { AsuoReader } from './asuoReader.ts'
import { entriesByClause } from './entriesByClause.ts'
import { test } from './journey.ts'
import { giveInn, onScreen, registerMatter, takeTrainingCall } from './walk.ts'

test('a question for the next line takes the facts and the e-mail, read back letter by letter', async ({ world }) => {
  const panel = await world.startPanel()
  const page = await world.openPanel(panel)
  const screen = onScreen(page)

  await takeTrainingCall(page, /терпеливый абонент/)
  await screen.button('Новое обращение').click()
  await giveInn(page, '4799001941', 'Комитет')
  await screen.box('Суть обращения').fill('Извещение не ушло в ЕИС')
  const uin = await registerMatter(page)
  await page.getByRole('checkbox', { name: 'Абонент записал номер' }).check()
  await screen.button('Далее').click()
  await screen.button('Далее').click()
  await screen.button('Передать на следующую линию').click()
  await expect(screen.button('Далее')).toBeDisabled()
  await screen.box('Что произошло').fill('Извещение висит в состоянии «Отправляется» второй день')
  await screen.box('Где в системе').fill('Раздел «Извещения»')
  await screen.box('Что уже пробовали').fill('Отправляли заново')
  await screen.button('Далее').click()
  await screen.box('Адрес электронной почты').fill('иванова@пример.рф')
  await page.getByRole('checkbox', { name: 'Адрес прочитан абоненту' }).check()
  await screen.button('Далее').click()
  await screen.button('Завершить').click()
  const ready = screen.button('Готов к следующему вызову')
  if (await page.getByRole('radio', { name: 'Другая причина' }).isVisible()) throw new Error('an escalated call owes no reason')
  await ready.click()

  const reader = await AsuoReader.signIn(panel.asuo, 'operator2')
  await expect.poll(async () => (await reader.ticket(uin)).status).toBe('escalated')
  const ticket = await reader.ticket(uin)
  expect(ticket.caller).toMatchObject({ email: 'иванова@пример.рф' })
  const facts = await entriesByClause(await AsuoReader.signIn(panel.asuo, 'lead'), uin)
  expect(facts['1.12']).toMatchObject({ verdict: 'met', facts: { emailValid: true, emailReadBack: true } })
  expect(facts['3.7']).toMatchObject({ verdict: 'met' })
})
