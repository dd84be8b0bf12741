import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { type AsuoFixture, startAsuoFixture } from '../asuo/asuoFixture.ts'
import { OpenIdProvider } from '../asuo/OpenIdProvider.ts'
import { providerSettings } from '../asuo/providerSettings.ts'
import { test } from './journey.ts'

interface Office {
  readonly asuo: AsuoFixture
  /** The environment of a desk whose system browser is a program that only notes what it was to open. */
  readonly env: Readonly<Record<string, string>>
  /** What the system browser was to open last. */
  opened(): Promise<string>
}

const withOffice = test.extend<{ office: Office }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  office: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'browser-'))
    const [program, noted] = [join(folder, 'browser'), join(folder, 'opened')]
    writeFileSync(program, `#!/bin/sh\nprintf '%s' "$1" > '${noted}.new' && mv '${noted}.new' '${noted}'\n`, { mode: 0o755 })
    const provider = await OpenIdProvider.start()
    const asuo = await startAsuoFixture({ signIn: providerSettings(provider.issuer) })
    await use({
      asuo,
      env: { BROWSER: program, XDG_CURRENT_DESKTOP: '' },
      async opened() {
        await expect.poll(() => existsSync(noted)).toBe(true)
        const address = readFileSync(noted, 'utf8')
        rmSync(noted)
        return address
      },
    })
    await asuo.close()
    await provider.stop()
    rmSync(folder, { recursive: true })
  },
})

const enter = (page: Page) => page.getByRole('button', { name: 'Войти через Портал сотрудника' })

const expectAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

withOffice('An operator signs in by keyboard through her organisation’s page in the system browser', async ({ world, office }) => {
  const panel = await world.openPanel(await world.startPanel(['--asuo', office.asuo.url()], office.env))
  await expect(enter(panel)).toBeFocused()
  await expect(panel.getByLabel('Пароль')).toHaveCount(0)
  await expectAccessible(panel)

  await panel.keyboard.press('Enter')
  await office.opened()
  await expect(panel.getByRole('status').filter({ hasText: 'странице, которая открылась в браузере' })).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Отменить вход' })).toBeFocused()
  await expectAccessible(panel)
  await panel.keyboard.press('Enter')
  await expect(enter(panel)).toBeFocused()

  await panel.keyboard.press('Enter')
  const system = await panel.context().newPage()
  await system.goto(await office.opened())
  await system.locator('[name=login]').fill('sub-orlova')
  await system.locator('[name=password]').fill('any')
  await system.keyboard.press('Enter')
  await system.getByRole('button', { name: 'Continue' }).click()

  await expect(system.getByRole('heading')).toHaveText('Вход выполнен. Закройте эту вкладку и вернитесь в пульт.')
  await expect(panel.getByText('Орлова Нина Павловна').first()).toBeVisible()
})
