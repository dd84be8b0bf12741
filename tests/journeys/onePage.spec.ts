import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { onScreen, takeTrainingCall } from './walk.ts'

test('a newer tab takes the desk; the older one says so and can take it back', async ({ world }) => {
  const panel = await world.startPanel()
  const older = await world.openPanel(panel)
  await expect(onScreen(older).button('Стать на линию')).toBeVisible()
  const newer = await world.openPanel(panel)

  await expect(onScreen(newer).button('Стать на линию')).toBeVisible()
  await expect(older.getByText(/Пульт открыт в другом окне/)).toBeVisible()
  await onScreen(older).button('Работать здесь').click()
  await expect(onScreen(older).button('Стать на линию')).toBeVisible()
  await expect(newer.getByText(/Пульт открыт в другом окне/)).toBeVisible()
})

test('a tab opened in mid-call leaves the call where it is', async ({ world }) => {
  const panel = await world.startPanel()
  const page = await world.openPanel(panel)
  await takeTrainingCall(page, /терпеливый абонент/)
  await onScreen(page).notes.fill('первая часть')
  const second = await world.openPanel(panel)

  await expect(second.getByText(/Пульт открыт в другом окне/)).toBeVisible()
  await onScreen(page).notes.fill('первая часть, вторая часть')
  await expect(onScreen(page).call).toBeVisible()
  await expect(onScreen(page).line).toContainText('На линии')
})

test('a desk that is gone shows no green and says what to do', async ({ world }) => {
  const panel = await world.startPanel()
  const page = await world.openPanel(panel)
  await expect(onScreen(page).asuo).toContainText('Связь есть')

  await panel.process.end('SIGKILL')

  await expect(onScreen(page).asuo).toContainText('Нет связи')
  await expect(page.getByText(/Нет связи с программой пульта/).first()).toBeVisible()
})
