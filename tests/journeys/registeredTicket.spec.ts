import { expect } from '@playwright/test'
import { AsuoReader } from './asuoReader.ts'
import { entriesByClause } from './entriesByClause.ts'
import { test } from './journey.ts'
import { endSolved, findTicket, onScreen, registerMatter, takeTrainingCall } from './walk.ts'

test('a call about a registered ticket goes on inside it', async ({ world }) => {
  const panel = await world.startPanel()
  const page = await world.openPanel(panel)
  const screen = onScreen(page)

  await takeTrainingCall(page, /терпеливый абонент/)
  await screen.button('Ранее зарегистрировано').click()
  await findTicket(page, '2', 'SP-0002')
  await screen.button('Продолжить в этом обращении').click()
  await screen.notes.fill('Абонент проверил на другом компьютере')
  await screen.button('Далее').click()
  await endSolved(page, '1. Переустановите плагин\n2. Выберите сертификат заново')

  const reader = await AsuoReader.signIn(panel.asuo, 'operator2')
  await expect.poll(async () => (await reader.ticket('SP-0002')).status).toBe('closed')
  const said = async () => (await reader.ticket('SP-0002')).messages?.map(({ body }) => body).join('\n')
  await expect.poll(said).toContain('Абонент проверил на другом компьютере')
  expect((await reader.ticket('SP-0002')).callIds).toHaveLength(1)
  const facts = await entriesByClause(await AsuoReader.signIn(panel.asuo, 'lead'), 'SP-0002')
  expect(facts['1.1']).toMatchObject({ verdict: 'met', facts: { answer: 'registered' } })
  expect(facts['1.4']).toMatchObject({ verdict: 'met', facts: { ticket: 'SP-0002' } })
  expect(facts['3.10']).toMatchObject({ verdict: 'met' })
  expect((await reader.search({ q: 'Переустановите плагин' })).items.map(({ uin }) => uin)).toEqual(['SP-0002'])
})

test('a closed ticket gets a new one, and each points to the other', async ({ world }) => {
  const panel = await world.startPanel()
  const page = await world.openPanel(panel)
  const screen = onScreen(page)

  await takeTrainingCall(page, /терпеливый абонент/)
  await screen.button('Ранее зарегистрировано').click()
  await findTicket(page, 'подписью контрактов', 'SP-0001')
  await expect(screen.button('Продолжить в этом обращении')).toBeHidden()
  await screen.button('Создать связанное обращение').click()
  await screen.box('Суть обращения').fill('Контракт снова не подписывается')
  const uin = await registerMatter(page)
  await page.getByRole('checkbox', { name: 'Абонент записал номер' }).check()
  await screen.button('Далее').click()
  await screen.button('Далее').click()
  await endSolved(page, '1. Обновите плагин\n2. Подпишите снова')

  const reader = await AsuoReader.signIn(panel.asuo, 'operator2')
  const facts = await entriesByClause(await AsuoReader.signIn(panel.asuo, 'lead'), uin)
  expect(facts['3.11']).toMatchObject({ verdict: 'met', facts: { follows: 'SP-0001', ticket: uin } })
  expect((await reader.ticket(uin)).links).toMatchObject([{ target: 'SP-0001', type: 'follows' }])
  expect((await reader.ticket('SP-0001')).links).toContainEqual(expect.objectContaining({ target: uin, type: 'followed_by' }))
})
