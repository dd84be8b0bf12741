import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'

// A desk starts its ASUO, with a database of its own.
test.describe.configure({ timeout: 120_000 })

test('passes a caller on from the whole panel: said, dialled, talked over, connected', async ({
  startPanel,
  colleague,
  caller,
  asterisk,
}) => {
  await colleague.goOnLine()
  const panel = await startPanel()
  const { page, screen } = panel
  const dialog = page.getByRole('dialog', { name: 'Перевод' })
  await panel.goOnLine()
  await panel.takes(caller)

  await screen.button('Перевести').click()
  await dialog.getByRole('textbox', { name: 'Кому' }).fill('102')
  await dialog.getByRole('button', { name: 'Сначала переговорить' }).click()
  await colleague.reaches('ringing')
  await expect(dialog.getByRole('button', { name: 'Соединить' })).toHaveCount(0)
  await colleague.answers()
  await expect(dialog).toContainText('Вы говорите с коллегой')
  await expect.poll(() => caller.hears()).toEqual(['music'])
  await expect.poll(() => colleague.hears()).toEqual(['operator101'])
  await dialog.getByRole('button', { name: 'Соединить' }).click()

  await expect.poll(() => caller.hears()).toEqual(['operator102'])
  await expect.poll(() => colleague.hears()).toEqual(['caller'])
  await expect(screen.call).toBeHidden()
  await expect.poll(() => asterisk.rx('core show channels concise')).not.toContain('PJSIP/101-')
})

test('lets the operator keep the caller when he hangs up on the colleague by F8', async ({ startPanel, colleague, caller }) => {
  await colleague.goOnLine()
  const panel = await startPanel()
  const { page, screen } = panel
  const dialog = page.getByRole('dialog', { name: 'Перевод' })
  await panel.goOnLine()
  await panel.takes(caller)
  await screen.button('Перевести').click()
  await dialog.getByRole('textbox', { name: 'Кому' }).fill('102')
  await page.keyboard.press('Enter')
  await colleague.answers()
  await expect(dialog).toContainText('Вы говорите с коллегой')

  await page.keyboard.press('F8')
  await colleague.reaches('ended')
  await expect.poll(() => caller.hears()).toEqual(['music'])
  await page.keyboard.press('F3')

  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  await expect(dialog).toHaveCount(0)
})
