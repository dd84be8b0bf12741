import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'

// A desk starts its ASUO.
test.describe.configure({ timeout: 120_000 })

test('is not rung on a break, whose reason stands on the screen: the queue goes on to a colleague, and comes back after it', async ({
  startPanel,
  colleague,
  caller,
  openCaller,
}) => {
  const panel = await startPanel()
  const { page, screen, sip } = panel
  await panel.goOnLine()
  await colleague.goOnLine()
  await screen.button('Перерыв').click()
  await page.getByRole('menuitem', { name: 'Обед' }).click()
  await expect(page.getByText('Перерыв: обед')).toBeVisible()
  await expect(screen.line).toContainText('На линии')

  caller.dial('503')
  await colleague.answers()
  await expect.poll(() => caller.hears()).toEqual(['operator102'])
  await expect(screen.incoming).toBeHidden()
  expect(sip.story(['INVITE'])).toEqual(['< INVITE', '> 100 INVITE', '> 486 INVITE'])

  await screen.button('Закончить перерыв').click()
  const second = await openCaller(1, { party: 'stranger' })
  second.dial('503')
  await expect(screen.incoming).toBeVisible()
})
