import { expect, type Locator, type Page } from '@playwright/test'

/** The panel by the names people and scripts rely on (glossary.md). */
export const onScreen = (page: Page) => ({
  line: page.getByRole('status', { name: 'Линия' }),
  asuo: page.getByRole('status', { name: 'АСУО' }),
  outbox: page.getByRole('status', { name: 'Очередь отправки' }),
  incoming: page.getByRole('alertdialog', { name: 'Входящий вызов' }),
  call: page.getByRole('region', { name: 'Разговор' }),
  script: page.getByRole('region', { name: 'Сценарий' }),
  number: page.getByRole('region', { name: 'Номер обращения' }),
  notes: page.getByRole('textbox', { name: 'Заметки' }),
  button: (name: string): Locator => page.getByRole('button', { name, exact: true }),
  box: (name: string): Locator => page.getByRole('textbox', { name, exact: true }),
})

/** Chooses a simulated caller, who then rings. */
export const ringTrainingCall = async (page: Page, scenario: string | RegExp): Promise<void> => {
  await onScreen(page).button('Учебный звонок').click()
  await page.getByRole('list', { name: 'Сценарии звонков' }).getByRole('button', { name: scenario }).click()
}

/** Chooses a simulated caller and answers him: the script stands at its first step with sound flowing. */
export const takeTrainingCall = async (page: Page, scenario: string | RegExp): Promise<void> => {
  const screen = onScreen(page)
  await ringTrainingCall(page, scenario)
  await screen.incoming.getByRole('button', { name: 'Ответить' }).click()
  await expect(screen.call).toBeVisible()
  await expect(screen.line).toContainText('На линии')
}

/** Identifies the organisation by its INN and goes on to the description. */
export const giveInn = async (page: Page, inn: string, organisation: string): Promise<void> => {
  const screen = onScreen(page)
  await screen.box('ИНН организации').fill(inn)
  await expect(screen.script).toContainText(organisation)
  await screen.button('Далее').click()
}

/** A new matter of a caller who names no organisation, up to its essence. */
export const describePrivateMatter = async (page: Page, essence: string): Promise<void> => {
  const screen = onScreen(page)
  await screen.button('Новое обращение').click()
  await screen.button('ИНН не назван').click()
  await page.getByRole('radio', { name: 'Частное лицо' }).check()
  await screen.button('Далее').click()
  await screen.box('Суть обращения').fill(essence)
}

/** Chooses one entry of a list that opens. */
export const chooseIn = async (page: Page, list: string, entry: string): Promise<void> => {
  await page.getByRole('combobox', { name: list, exact: true }).click()
  await page.getByRole('option', { name: entry, exact: true }).click()
}

/** Registers what was described, with ASUO up; resolves with the number given. */
export const registerMatter = async (page: Page): Promise<string> => {
  const { button, number } = onScreen(page)
  await button('Зарегистрировать').click()
  await expect(number).toContainText(/SP-\d{4}/)
  return /SP-\d{4,}/.exec((await number.textContent()) ?? '')?.[0] ?? ''
}

/** Holds with a promise and comes back; each lamp is waited for as it is confirmed. */
export const holdFor = async (
  page: Page,
  promise: '30 секунд' | '1 минута' | '2 минуты',
  meanwhile: () => Promise<void>,
): Promise<void> => {
  const screen = onScreen(page)
  await screen.button('Удержать').click()
  await page.getByRole('dialog', { name: 'Удержание' }).getByRole('button', { name: promise }).click()
  await expect(page.getByRole('status', { name: 'Удержание' })).toBeVisible()
  await meanwhile()
  await screen.button('Вернуть').click()
  await expect(page.getByRole('status', { name: 'Удержание' })).toBeHidden()
}

/** Types into the search until the ticket is listed, and chooses it. */
export const findTicket = async (page: Page, typed: string, uin: string): Promise<void> => {
  await page.getByRole('searchbox', { name: 'Поиск обращений' }).fill(typed)
  await page
    .getByRole('list', { name: 'Найденные обращения' })
    .getByRole('button', { name: new RegExp(`^${uin}`) })
    .click()
}

/** From the solving step to the free desk: solution, «Да», hang-up, wrap-up, everything delivered. */
export const endSolved = async (page: Page, solution: string): Promise<void> => {
  const screen = onScreen(page)
  await screen.box('Решение').fill(solution)
  await screen.button('Решено в разговоре').click()
  await page.getByRole('group', { name: 'Вопрос решён?' }).getByRole('button', { name: 'Да' }).click()
  await screen.button('Завершить').click()
  await screen.button('Готов к следующему вызову').click()
  await expect(screen.outbox).toHaveText(/0$/)
}
