import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'

// A desk starts its ASUO, with a database of its own.
test.describe.configure({ timeout: 120_000 })

test('calls a voice menu from the whole panel and presses its keys, one on the screen, the others fast on the keyboard, "#" at the end', async ({
  startPanel,
  ami,
}) => {
  const panel = await startPanel()
  const { page, screen } = panel
  await panel.goOnLine()

  await screen.box('Номер').fill('604')
  await screen.button('Позвонить').click()
  await screen.button('Клавиши').click()
  await page.getByRole('group', { name: 'Клавиши' }).getByRole('button', { name: '7', exact: true }).click()
  await page.keyboard.type('707083893#')

  expect(await ami.event('UserEvent', { UserEvent: 'DigitsRead' })).toMatchObject({ Digits: '7707083893', Status: 'OK' })
})

test('says in words that a number is busy, and that another does not exist', async ({ startPanel }) => {
  const panel = await startPanel()
  const { page, screen } = panel
  await panel.goOnLine()

  await screen.box('Номер').fill('700')
  await screen.button('Позвонить').click()
  await expect(page.getByText('Занято')).toBeVisible()
  await screen.box('Номер').fill('702')
  await screen.button('Позвонить').click()

  await expect(page.getByRole('alert').filter({ hasText: 'Такого номера нет' })).toBeVisible()
})
