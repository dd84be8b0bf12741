import { expect } from '@playwright/test'
import { holdFor } from '../journeys/walk.ts'
import { test } from './fixtures/pbxTest.ts'

// A desk starts its ASUO, with a database of its own.
test.describe.configure({ timeout: 120_000 })

test('takes a call of the queue in the whole panel: who calls, hold with music, goodbye', async ({ startPanel, caller }) => {
  const panel = await startPanel()
  const { page, screen } = panel
  await panel.goOnLine()

  caller.dial('501')
  await expect(screen.incoming).toContainText('only101')
  await screen.incoming.getByRole('button', { name: 'Ответить' }).click()
  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  await expect(screen.call).toContainText('916')
  await holdFor(page, '1 минута', async () => {
    await expect.poll(() => caller.hears()).toEqual(['music'])
  })
  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  caller.hangUp()

  await expect(screen.call).toBeHidden()
})

test('says that the PBX is away while it is, and is back on line by itself', async ({ startPanel, asterisk }) => {
  const panel = await startPanel()
  const { screen } = panel
  await panel.goOnLine()

  await asterisk.kill()
  await expect(screen.line).not.toContainText('На линии')
  await expect(screen.line).toContainText('Нет связи', { timeout: 15_000 })
  await asterisk.start()

  await expect(screen.line).toContainText('На линии', { timeout: 15_000 })
})

test('says in words that the PBX refuses the password', async ({ startPanel }) => {
  const { page, screen } = await startPanel({ password: 'wrong' })

  await screen.button('Стать на линию').click()

  await expect(screen.line).toContainText('Нет связи')
  await expect(page.getByText(/парол/i).first()).toBeVisible()
})
