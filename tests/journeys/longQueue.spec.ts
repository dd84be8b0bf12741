import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openOutboxFile } from '../../main/outbox/openOutboxFile.ts'
import { createOutbox } from '../../main/outbox/outbox.ts'
import { registerTicket } from '../../main/tickets/registerTicket.ts'
import { TroubledWay } from '../torture/TroubledWay.ts'
import { AsuoReader } from './asuoReader.ts'
import { ProductProcess } from './childProcess.ts'
import { test } from './journey.ts'
import { onScreen } from './walk.ts'

const tickets = 1_000

/** What a night without ASUO leaves on a desk. */
const fill = (profile: string, agentId: string): void => {
  const outbox = createOutbox(openOutboxFile(profile, Date.now()).database, Date.now)
  for (let at = 0; at < tickets; at += 1)
    registerTicket(
      outbox,
      { agentId, training: true, station: 'KALOR' },
      {
        externalId: randomUUID(),
        innAbsentReason: 'not_known',
        channel: 'phone',
        subject: `Обращение ${at}`,
        description: 'Не открывается',
      },
    )
  outbox.close()
}

/** Moments at which the page was held up for 50 ms or more, with how long: Chromium's own measure. */
const watchStalls = (page: Page) =>
  page.evaluate(() => {
    const stalls: number[] = []
    new PerformanceObserver((list) => stalls.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
    Object.assign(globalThis, { stalls })
  })
const stallsOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { readonly stalls: readonly number[] }).stalls)

test('the page stays smooth while a thousand tickets go after a long outage', async ({ world }) => {
  test.setTimeout(180_000)
  const data = mkdtempSync(join(tmpdir(), 'asuo-'))
  chmodSync(data, 0o711)
  const asuo = world.started(new ProductProcess('services/asuo/cli.ts', ['--practice', '--port', '0', '--data', join(data, 'db')]))
  const url = await asuo.printed(/ASUO ready: (\S+)/)
  const reader = await AsuoReader.signIn(url, 'operator')
  fill(world.profile, (await reader.me()).id)
  const way = await TroubledWay.to(url)
  let isAway = true
  way.refusal = (method, path) => (isAway && method === 'POST' && path.startsWith('/v1/tickets') ? 'upstream-unavailable' : null)
  const panel = await world.startPanel(['--asuo', way.url], { ASUO_LOGIN: 'operator', ASUO_PASSWORD: 'practice' })
  const page = await world.openPanel(panel)
  const screen = onScreen(page)
  // The desk may owe ASUO a word about itself as well.
  await expect(screen.outbox).toHaveText(/^10\d\d$/)
  await page.getByTitle('Показать, что ждёт отправки').click()
  const queue = page.getByRole('dialog', { name: 'Очередь отправки' })
  await expect(queue).toContainText('И ещё 950 записей.')

  await watchStalls(page)
  isAway = false
  await expect(queue).toContainText(/И ещё [1-6]\d\d запис/, { timeout: 60_000 })
  await expect(screen.outbox).toHaveText('0', { timeout: 150_000 })

  await expect(queue).toContainText('Всё отправлено: АСУО подтвердила каждую запись.')
  const stalls = await stallsOf(page)
  // A page that is held up by deliveries is held up hundreds of times; a busy machine holds it up a few times by itself.
  expect(stalls.length, `stalls in ms: ${stalls.map(Math.round)}`).toBeLessThan(tickets / 100)
  await way.close()
  rmSync(data, { recursive: true, force: true })
})
