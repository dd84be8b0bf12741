import { expect } from '@playwright/test'
import { AsuoReader } from './asuoReader.ts'
import { entriesByClause } from './entriesByClause.ts'
import { test } from './journey.ts'
import { chooseIn, describePrivateMatter, onScreen, registerMatter, takeTrainingCall } from './walk.ts'

test('a question that is not about the system is refused with a reason, an explanation and somebody to turn to', async ({ world }) => {
  const panel = await world.startPanel()
  const page = await world.openPanel(panel)
  const screen = onScreen(page)

  await takeTrainingCall(page, /терпеливый абонент/)
  await describePrivateMatter(page, 'Не выдают новую электронную подпись')
  const uin = await registerMatter(page)
  // He has nothing to write with: his number is owed to him.
  await screen.button('Далее').click()
  await screen.button('Далее').click()
  await screen.button('Отказать с разъяснением').click()
  await expect(screen.button('Далее')).toBeDisabled()
  await chooseIn(page, 'Причина отказа', 'Вопрос не о системе')
  await screen.box('Разъяснение абоненту').fill('Подпись выдаёт удостоверяющий центр, мы вам её выдать не можем')
  await screen.button('Удостоверяющий центр, выдавший электронную подпись').click()
  await screen.button('Далее').click()
  await screen.button('Завершить').click()
  await screen.button('Готов к следующему вызову').click()
  const owed = page.getByRole('list', { name: 'Обязательства' })
  await expect(owed).toContainText(`Сообщите постоянный номер ${uin}`)
  await page.reload()
  await owed.getByRole('button', { name: /^Выполнено/ }).click()
  await expect(owed).toBeHidden()
  await page.getByRole('button', { name: /^Протокол разговора/ }).click()
  const sheet = page.getByRole('dialog', { name: /^Протокол разговора/ })
  await expect(sheet.getByRole('row', { name: /^1\.6 / })).toContainText('не соблюдён')
  await sheet.getByRole('textbox', { name: 'Возражение' }).fill('Это слова абонента')
  await sheet.getByRole('button', { name: 'Отправить' }).click()
  await expect(sheet.getByRole('region', { name: 'Замечания к протоколу' })).toContainText('Это слова абонента')

  const desk = await world.openPanel(await world.startOffice(panel.asuo, 'lead'))
  await desk.getByRole('link', { name: 'Табло' }).click()
  await desk.getByRole('textbox', { name: 'Номер обращения' }).fill(uin.slice('SP-'.length))
  await desk.getByRole('button', { name: 'Разговор 1' }).click()
  const said = desk.getByRole('dialog', { name: /^Протокол разговора/ }).getByRole('region', { name: 'Замечания к протоколу' })
  await expect(said).toContainText('Это слова абонента')
  await desk.getByRole('form', { name: 'Отметка руководителя' }).getByRole('button', { name: 'Отправить' }).click()
  await expect(said).toContainText('отметка руководителя: соблюдён')

  const reader = await AsuoReader.signIn(panel.asuo, 'lead')
  await expect.poll(async () => (await reader.ticket(uin)).status).toBe('refused')
  const facts = await entriesByClause(reader, uin)
  expect(facts['1.2']).toMatchObject({ facts: { innAbsentReason: 'private_person' } })
  // «вам» with a small letter, written to the caller.
  expect(facts['1.6']).toMatchObject({ verdict: 'missed', facts: { textRemarks: 1, remark: 'lowerCaseYou' } })
  expect(facts['3.8']).toMatchObject({ verdict: 'met', facts: { reason: 'out_of_scope' } })
  expect(facts['3.9']).toMatchObject({ verdict: 'met', facts: { status: 'refused' } })
})
