import { expect } from '@playwright/test'
import { giveInn, registerMatter } from '../journeys/walk.ts'
import { test } from './fixtures/pbxTest.ts'
import type { Caller } from './people/Caller.ts'
import type { Panel, PanelAt } from './people/Panel.ts'

// Two desks, one of them with an ASUO and its database.
test.describe.configure({ timeout: 150_000 })

/** 101 and 102, both on line; `secondAt` says whose ASUO the second one has. */
const twoPanels = async (
  startPanel: (how?: PanelAt) => Promise<Panel>,
  secondAt = ({ asuo }: Panel): PanelAt => ({ asuo: { address: asuo, login: 'operator2' } }),
): Promise<readonly [Panel, Panel]> => {
  const first = await startPanel()
  const second = await startPanel({ number: '102', ...secondAt(first) })
  await first.goOnLine()
  await second.goOnLine()
  return [first, second]
}

/** The caller is answered by 101, whose script has come to the essence of a registered matter. */
const walkToNumber = async (panel: Panel, caller: Caller): Promise<string> => {
  const { page, screen } = panel
  await panel.takes(caller)
  await screen.button('Новое обращение').click()
  await giveInn(page, '4799002279', 'Такой организации в АСУО ещё нет')
  await screen.box('Суть обращения').fill('Не подписывается контракт')
  const uin = await registerMatter(page)
  await screen.notes.fill('Ошибка второй день, сертификат обновляли')
  return uin
}

const consult = async ({ screen }: Panel, number: string): Promise<void> => {
  await screen.button('Перевести').click()
  await screen.box('Кому').fill(number)
  await screen.button('Сначала переговорить').click()
}

test('the state of the script goes with the caller to the colleague’s panel', async ({ startPanel, caller }) => {
  const [first, second] = await twoPanels(startPanel)
  const [here, there] = [first.screen, second.screen]
  const uin = await walkToNumber(first, caller)

  await test.step('the colleague is shown the caller while it rings', async () => {
    await consult(first, '102')
    await expect(there.incoming).toContainText('Передаёт')
    await expect(there.incoming).toContainText('Соколова Мария Андреевна')
    await expect(there.incoming).toContainText('Сообщите номер обращения')
    await expect(there.incoming).toContainText(uin)
    await expect(first.page.getByText('перейдут к коллеге вместе с абонентом')).toBeVisible()
    await expect.poll(() => caller.hears()).toEqual(['music'])
  })
  await test.step('he speaks with the operator first, with no script', async () => {
    await there.incoming.getByRole('button', { name: 'Ответить' }).click()
    await expect(second.page.getByRole('region', { name: 'Передача абонента' })).toContainText(uin)
    await expect(there.script).toBeHidden()
    await expect(second.page.getByText('Ошибка второй день, сертификат обновляли')).toBeVisible()
    await expect.poll(() => caller.hears()).toEqual(['music'])
  })
  await test.step('the caller is put through, and the script goes on where it was', async () => {
    await here.button('Соединить').click()
    await expect.poll(() => caller.hears()).toEqual(['operator102'])
    await expect(there.script.getByRole('heading', { name: 'Сообщите номер обращения' })).toBeVisible()
    await expect(there.number).toContainText(uin)
    await expect(there.notes).toHaveValue('Ошибка второй день, сертификат обновляли')
    await expect(there.call).toContainText('916')
    await expect(second.page.getByText('4799002279').first()).toBeVisible()
  })
  await test.step('the first panel says who has the caller now', async () => {
    await expect(first.page.getByText('Дальше его ведёт Ершов Павел Игоревич')).toBeVisible()
    await here.button('Готов к следующему вызову').click()
    await expect(here.line).toContainText('На линии')
    expect(caller.story().slice(-3)).toEqual(['operator101', 'music', 'operator102'])
  })
})

test('a colleague’s question leaves nothing on his panel, and the caller comes back', async ({ startPanel, caller }) => {
  const [first, second] = await twoPanels(startPanel)
  const [here, there] = [first.screen, second.screen]
  const uin = await walkToNumber(first, caller)
  await consult(first, '102')
  await there.incoming.getByRole('button', { name: 'Ответить' }).click()
  await expect(second.page.getByRole('region', { name: 'Передача абонента' })).toContainText(uin)

  await here.button('Вернуться к абоненту').click()

  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  await expect(here.number).toContainText(uin)
  await expect(second.page.getByRole('region', { name: 'Передача абонента' })).toBeHidden()
  await expect(there.button('Готов к следующему вызову')).toBeHidden()
  await expect(there.button('Перерыв')).toBeEnabled()
})

test('a colleague whose ASUO knows nothing of it begins anew, and is told so', async ({ startPanel, caller }) => {
  // An ASUO of his own.
  const [first, second] = await twoPanels(startPanel, () => ({}))
  const [here, there] = [first.screen, second.screen]
  await walkToNumber(first, caller)
  await consult(first, '102')
  await expect(there.incoming).toContainText('Записи коллеги не пришли')
  await there.incoming.getByRole('button', { name: 'Ответить' }).click()

  await here.button('Соединить').click()

  await expect.poll(() => caller.hears()).toEqual(['operator102'])
  await expect(there.script.getByRole('heading', { name: 'Поприветствуйте абонента' })).toBeVisible()
  await expect(there.call).toContainText('916')
  await expect(second.page.getByText('Записи коллеги об этом абоненте не пришли')).toBeVisible()
  await expect(first.page.getByText('Пульт коллеги пока не взял ваши записи')).toBeVisible()
})
