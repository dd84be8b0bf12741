import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'

// A desk starts its ASUO, and what is said of a line is said slowly: bad after ten seconds, good again after six.
test.describe.configure({ timeout: 180_000 })

test('says whose words get lost while they do, and that it is over; keeps the worst moment with the call', async ({
  startPanel,
  caller,
  wire,
}) => {
  const panel = await startPanel()
  const { page, screen } = panel
  const quality = screen.call.getByRole('status', { name: 'Связь' })
  const says = (words: string) => expect(quality).toContainText(words, { timeout: 45_000 })
  await panel.goOnLine()
  await panel.takes(caller)
  await says('Связь хорошая')

  wire.lose('toPage', 40)
  await says('Плохо слышно')
  await expect(quality).toContainText('Пропадают слова абонента')
  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  wire.mend()
  await says('Связь хорошая')

  wire.lose('toPbx', 3)
  await says('Пропадают ваши слова')
  wire.mend()
  await says('Связь хорошая')

  caller.hangUp()
  await expect(page.getByText(/Хуже всего в \d\d:\d\d(:\d\d)?: пропадала речь абонента/)).toBeVisible()
})
