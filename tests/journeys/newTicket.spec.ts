import { expect } from '@playwright/test'
import { AsuoReader } from './asuoReader.ts'
import { entriesByClause } from './entriesByClause.ts'
import { test } from './journey.ts'
import { chooseIn, giveInn, holdFor, onScreen, registerMatter, takeTrainingCall } from './walk.ts'

test('a call comes in, the operator walks the script, the ticket is in ASUO', async ({ world }) => {
  const panel = await world.startPanel()
  const page = await world.openPanel(panel)
  const screen = onScreen(page)

  await test.step('a simulated caller rings and is heard', async () => {
    await takeTrainingCall(page, /терпеливый абонент/)
    await expect(screen.script.getByRole('heading', { name: 'Поприветствуйте абонента' })).toBeVisible()
    await expect.poll(() => page.evaluate(() => window.testEar?.loudest())).toBeGreaterThan(-35)
  })

  let uin = ''
  await test.step('new question, organisation by INN, essence, number', async () => {
    await screen.button('Новое обращение').click()
    await screen.notes.fill('Абонент торопится, перезвонить до 17:00')
    await giveInn(page, '4799002279', 'Такой организации в АСУО ещё нет')
    await screen.box('Суть обращения').fill('Не подписывается контракт\nОшибка сертификата при подписании')
    await chooseIn(page, 'Тема', 'Электронная подпись')
    await page.getByRole('checkbox', { name: 'Что написано в сообщении об ошибке?' }).check()
    await screen.button('Объяснить иначе').click()
    uin = await registerMatter(page)
    await page.getByRole('checkbox', { name: 'Абонент записал номер' }).check()
    await screen.button('Далее').click()
  })
  await test.step('on hold neither hears the other', async () => {
    await holdFor(page, '1 минута', async () => {
      const held = page.getByRole('status', { name: 'Удержание' })
      await expect(held).toContainText('0:01 из 1:00')
      await page.evaluate(() => window.testEar?.forget())
      await expect(held).toContainText('0:04 из 1:00')
      expect(await page.evaluate(() => window.testEar?.loudest())).toBeLessThan(-60)
    })
  })

  await test.step('solved in the call, confirmed, ended', async () => {
    await screen.button('Далее').click()
    await screen.box('Решение').fill('1. Обновите сертификат в личном кабинете\n2. Перезайдите в систему и подпишите снова')
    await screen.button('Решено в разговоре').click()
    await page.getByRole('group', { name: 'Вопрос решён?' }).getByRole('button', { name: 'Да' }).click()
    await screen.button('Завершить').click()
    await screen.button('Готов к следующему вызову').click()
    await expect(screen.outbox).toContainText('0')
  })

  await test.step('the caller heard the operator', async () => {
    const debrief = page.getByRole('region', { name: 'Разбор' })
    await expect(debrief).toContainText('Разговор закончили вы')
    const heard = /Громкость вашей речи[^\d−-]*[−-](\d+)/.exec((await debrief.textContent()) ?? '')?.[1]
    expect(-Number(heard)).toBeGreaterThan(-35)
    await expect(debrief).toContainText('Удержание началось')
  })

  await test.step('another client reads ticket, words and protocol back from ASUO', async () => {
    const reader = await AsuoReader.signIn(panel.asuo, 'lead')
    await expect.poll(async () => (await reader.ticket(uin)).status).toBe('closed')
    const ticket = await reader.ticket(uin)
    expect(ticket).toMatchObject({ uin, inn: '4799002279', training: true, subject: 'Не подписывается контракт' })
    expect(ticket.messages?.map(({ body }) => body).join()).toContain('Абонент торопится, перезвонить до 17:00')
    const call = await reader.call(ticket.callIds[0] ?? '')
    expect(call).toMatchObject({ ticketUin: uin, holdCount: 1 })
    const facts = await entriesByClause(reader, uin)
    expect(facts['1.1']).toMatchObject({ verdict: 'met', facts: { answer: 'new' } })
    expect(facts['1.2']).toMatchObject({ verdict: 'met', facts: { inn: '4799002279' } })
    expect(facts['1.3']).toMatchObject({ verdict: 'met', facts: { uin } })
    expect(facts['1.5']).toMatchObject({ verdict: 'met' })
    expect(facts['1.6']).toMatchObject({ verdict: 'unknown', facts: { reason: 'speech', textsChecked: 1, textRemarks: 0 } })
    expect(facts['1.7']).toMatchObject({ verdict: 'met', facts: { solutionLetters: expect.any(Number) } })
    expect(facts['1.8']?.facts.holdSeconds).toBeGreaterThan(3)
    expect(facts['1.9']).toMatchObject({ verdict: 'met', facts: { holds: 1, warnedHolds: 1, longestOverPromiseSeconds: 0 } })
    expect(facts['1.10']).toMatchObject({ verdict: 'met', facts: { turnedAway: 0 } })
    expect(facts['1.11']).toMatchObject({ verdict: 'met', facts: { answer: 'yes' } })
    expect(facts['1.13']?.facts.speechSeconds).toBeGreaterThan(0)
    expect(facts['3.1']).toMatchObject({ verdict: 'unknown', facts: { reason: 'speech', textsChecked: 1, textRemarks: 0 } })
    expect(facts['3.2']).toMatchObject({ verdict: 'met', facts: { questionsAsked: 1 } })
    expect(facts['3.3']).toMatchObject({ verdict: 'met' })
    expect(facts['3.4']).toMatchObject({ verdict: 'met', facts: { numberedSteps: 2 } })
    expect(facts['3.5']).toMatchObject({ verdict: 'unknown', facts: { reason: 'speech' } })
    expect(facts['3.6']).toMatchObject({ verdict: 'met', facts: { explainedAgain: 1 } })
    expect(facts['3.9']).toMatchObject({ verdict: 'met', facts: { status: 'closed' } })
  })
})
