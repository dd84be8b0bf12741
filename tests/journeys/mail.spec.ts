import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { checkLetter } from '#core/regulation/text/checkLetter'
import { serversAreHere } from '../mail/MailServers.ts'
import { test } from './journey.ts'
import { type MailWorld, mailScreen, startMailWorld } from './mailWorld.ts'
import { describePrivateMatter, onScreen, registerMatter, takeTrainingCall } from './walk.ts'

test.skip(!serversAreHere, 'Postfix and Dovecot need root on Debian; `npm test` installs them there and says where it cannot')
test.describe.configure({ timeout: 180_000 })

let mail: MailWorld
test.beforeAll(async () => {
  mail = await startMailWorld(['irina', 'anna', 'sergey', 'elena', 'olga'])
})
test.afterAll(() => mail.end())

const uinOf = (subject: string | undefined): string => /\[(SP-\d{4,})\]/.exec(subject ?? '')?.[1] ?? ''

test('a mail is answered with steps and a file, its answer «да» closes the ticket', async ({ world }) => {
  await mail.post('irina', 'Не проходит подпись', 'Здравствуйте!\n\nПри подписании пишет «Сертификат не найден».')
  const [registered] = await mail.letters('irina', 1)
  const uin = uinOf(registered?.subject)
  const page = await world.openPanel(await world.startOffice(mail.url, 'operator'))
  const screen = mailScreen(page)

  await screen.open(/Не проходит подпись/)
  await expect(screen.text).toHaveValue(new RegExp(`Здравствуйте!.*${uin}.*решён ли Ваш вопрос`, 's'))
  await expect(screen.send).toHaveAttribute('aria-disabled', 'true')
  await expect(screen.letter.getByText('Чтобы отправить: напишите само письмо.')).toBeVisible()
  const begun = await screen.text.inputValue()
  const steps = '1. Переустановите плагин.\n2. Выберите действующий сертификат.'
  await screen.text.fill(begun.replace(/^1\.$/m, steps))
  await screen.letter
    .locator('input[type=file]')
    .setInputFiles({ name: 'инструкция.txt', mimeType: 'text/plain', buffer: Buffer.from('шаги') })
  await expect(screen.letter.getByRole('list', { name: 'Приложенные файлы' })).toContainText('инструкция.txt')
  await expect(screen.saved).toBeVisible()

  await page.reload()
  await screen.open(/Не проходит подпись/)
  await expect(screen.text).toHaveValue(/Выберите действующий сертификат/)
  await expect(screen.letter.getByRole('list', { name: 'Приложенные файлы' })).toContainText('инструкция.txt')
  await screen.send.click()

  const [, answer] = await mail.letters('irina', 2)
  const { required } = checkLetter({ text: answer?.text ?? '', number: uin, tellsSolution: true })
  expect(required.filter(({ clause }) => clause === '2.1' || clause === '2.2')).toEqual([])
  expect(answer?.attachments.map(({ filename }) => filename)).toEqual(['инструкция.txt'])
  await expect(screen.conversation.getByText('отправлено').first()).toBeVisible()
  await expect(screen.conversation.getByRole('list', { name: 'Письма по регламенту' })).toContainText('п. 2.1 соблюдён')
  await expect(screen.conversation.getByText(/Если абонент не ответит, обращение закроется/)).toBeVisible()
  expect(await mail.reader.ticket(uin)).toMatchObject({ status: 'resolved', resolution: { text: steps, confirmation: 'pending' } })

  await mail.post('irina', `Re: [${uin}]`, 'Да, спасибо, всё получилось.', { answers: answer })
  await expect(screen.list.getByRole('button', { name: /всё получилось/ })).toBeVisible({ timeout: 90_000 })
  await screen.open(/всё получилось/)
  await expect(page.getByText('Похоже, абонент пишет, что вопрос решён.')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Решён, закрыть обращение' }).click()

  await expect
    .poll(async () => (await mail.reader.ticket(uin)).resolution)
    .toMatchObject({ confirmation: 'confirmed', confirmedVia: 'email' })
  await expect(screen.conversation.getByRole('list', { name: 'Письма по регламенту' })).toContainText('п. 2.2 соблюдён')
})

test('another question in a mail becomes a linked ticket, and its sender is told the number', async ({ world }) => {
  await mail.post('anna', 'Нужны права сотруднику', 'Добрый день! Как дать права новому сотруднику?')
  const [registered] = await mail.letters('anna', 1)
  const uin = uinOf(registered?.subject)
  await mail.post('anna', `Re: [${uin}]`, 'Здравствуйте!\n\nЕщё вопрос: где реестр исполненных контрактов?', { answers: registered })
  const page = await world.openPanel(await world.startOffice(mail.url, 'operator'))
  const screen = mailScreen(page)

  await screen.open(/где реестр/)
  await screen.conversation.getByRole('button', { name: 'Создать связанное обращение' }).first().click()
  await expect(screen.conversation.getByText('Связанное обращение создано')).toBeVisible()

  const [, told] = await mail.letters('anna', 2)
  const other = uinOf(told?.subject)
  expect(other).not.toBe(uin)
  const { links, subject, channel } = await mail.reader.ticket(other)
  const both = { new: links, old: (await mail.reader.ticket(uin)).links }
  expect({ '3.11': both }).toMatchObject({
    '3.11': { new: [{ target: uin, type: 'follows' }], old: [{ target: other, type: 'followed_by' }] },
  })
  expect([subject, channel]).toEqual(['Ещё вопрос: где реестр исполненных контрактов?', 'email'])
  await expect(screen.list.getByRole('button', { name: /где реестр/ })).toHaveCount(0, { timeout: 60_000 })
})

test('a mail’s file is read, and its ticket is handed over only with what the next line needs', async ({ world }) => {
  await mail.post('sergey', 'План-график не публикуется', 'Кнопка неактивна, что делать?', { file: ['ошибка.txt', 'Нет прав'] })
  const uin = uinOf((await mail.letters('sergey', 1))[0]?.subject)
  const page = await world.openPanel(await world.startOffice(mail.url, 'operator'))
  const screen = mailScreen(page)

  await screen.open(/План-график не публикуется/)
  const downloaded = page.waitForEvent('download')
  await screen.conversation.getByRole('button', { name: 'Скачать файл ошибка.txt' }).click()
  const file = await downloaded
  expect(file.suggestedFilename()).toBe('ошибка.txt')
  expect(readFileSync(await file.path(), 'utf8')).toBe('Нет прав')
  await screen.choose('Передано следующей линии')
  await expect(screen.letter.getByText(/опишите, что произошло, укажите, где в системе, укажите, что уже пробовали/)).toBeVisible()
  await screen.letter.getByRole('textbox', { name: 'Что произошло' }).fill('Кнопка «Опубликовать» неактивна второй день')
  await screen.letter.getByRole('textbox', { name: 'Где в системе' }).fill('Планирование, план-график 2027')
  await screen.letter.getByRole('textbox', { name: 'Что уже пробовали' }).fill('Заполнили все позиции, вошли заново')
  await screen.send.click()

  const [, told] = await mail.letters('sergey', 2)
  expect(told?.text).toContain('передали Ваше обращение специалистам следующей линии')
  expect((await mail.reader.ticket(uin)).status).toBe('escalated')
})

test('a letter written while ASUO is away survives a killed panel, and goes out once', async ({ world }) => {
  await mail.post('elena', 'Файл не загружается', 'Пишет «Недопустимый формат».')
  await mail.letters('elena', 1)
  const panel = await world.startPanel(['--asuo', mail.url], { ASUO_LOGIN: 'operator', ASUO_PASSWORD: 'practice' })
  const page = await world.openPanel(panel)
  const screen = mailScreen(page)
  await screen.open(/Файл не загружается/)
  await screen.text.fill((await screen.text.inputValue()).replace(/^1\.$/m, '1. Сохраните файл в формате PDF.\n2. Загрузите его снова.'))
  await expect(screen.saved).toBeVisible()
  await mail.stop('SIGKILL')
  await page.reload()
  await screen.link.click()
  await page
    .getByRole('list', { name: 'Начатые письма' })
    .getByRole('button', { name: /^Начатое письмо: SP-/ })
    .click()
  await expect(screen.conversation.getByText(/обращение показано таким, каким его видели в последний раз/)).toBeVisible()
  await expect(screen.text).toHaveValue(/Загрузите его снова/)
  await screen.send.click()
  await expect(screen.letter.getByText('Письмо сохранено и уходит.')).toBeVisible()
  await panel.process.end('SIGKILL')

  await mail.start()
  const again = await world.openPanel(await world.startPanel(['--asuo', mail.url], { ASUO_LOGIN: 'operator', ASUO_PASSWORD: 'practice' }))
  await expect(again.getByRole('status', { name: 'Очередь отправки' })).toContainText('0', { timeout: 60_000 })

  const [, answer] = await mail.letters('elena', 2)
  expect(answer?.text).toContain('2. Загрузите его снова.')
  await mailScreen(again).link.click()
  await expect(mailScreen(again).list.getByRole('button', { name: /Файл не загружается/ })).toHaveCount(0)
  expect(await mail.letters('elena', 2)).toHaveLength(2)
})

test('an answer put off in a call is sent by letter from its duty, and is owed no more', async ({ world }) => {
  const page = await world.openPanel(await world.startOffice(mail.url, 'operator'))
  const screen = onScreen(page)
  await takeTrainingCall(page, /терпеливый абонент/)
  await describePrivateMatter(page, 'Не строится отчёт о закупках')
  const uin = await registerMatter(page)
  await page.getByRole('checkbox', { name: 'Абонент записал номер' }).check()
  await screen.button('Далее').click()
  await screen.button('Далее').click()
  await screen.button('Ответить позже').click()
  await screen.box('Адрес электронной почты').fill('olga@primer.example')
  await page.getByRole('checkbox', { name: 'Адрес прочитан абоненту' }).check()
  await screen.button('Далее').click()
  await screen.button('Завершить').click()
  await screen.button('Готов к следующему вызову').click()

  await page.getByRole('button', { name: `Написать письмо: Пришлите ответ по обращению ${uin}` }).click()
  const letter = mailScreen(page)
  await expect(letter.letter.getByRole('textbox', { name: 'Кому' })).toHaveValue('olga@primer.example')
  await letter.text.fill((await letter.text.inputValue()).replace(/^1\.$/m, '1. Откройте «Отчёты».\n2. Нажмите «Построить».'))
  await letter.send.click()

  const [answer] = await mail.letters('olga', 1)
  expect(answer?.text).toContain(uin)
  await page.getByRole('link', { name: 'Рабочее место' }).click()
  await expect(page.getByText(`Пришлите ответ по обращению ${uin}`)).toHaveCount(0)
  await expect.poll(async () => (await mail.reader.ticket(uin)).status).toBe('resolved')
})
