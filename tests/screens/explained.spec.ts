import { expect } from '@playwright/test'
import type { SceneName } from '../../renderer/gallery/sceneNames.ts'
import { type Look, test } from './galleryPage.ts'

const usual: Look = { language: 'ru', theme: 'light', width: 1280, height: 800 }

const outOfUse: readonly (readonly [scene: SceneName, button: string, why: RegExp])[] = [
  ['greeting', 'Уйти с линии', /закончите разговор/],
  ['offLineByChoice', 'Перерыв', /на линии/],
  ['identifyingWrong', 'Далее', /укажите организацию/],
  ['escalating', 'Далее', /где в системе/],
  ['solvingBlank', 'Решено в разговоре', /запишите решение/],
  ['wrappingUp', 'Готов к следующему вызову', /Отметьте, почему/],
  ['settings', 'Сменить пользователя', /закончите разговор/],
]

test.use({ trace: 'off' })

for (const [scene, name, why] of outOfUse) {
  test(`${scene}: «${name}» is out of use, keeps the focus and says why`, async ({ gallery }) => {
    const page = await gallery.show(scene, usual)
    const button = page.getByRole('button', { name, exact: true })

    await expect(button).toBeDisabled()
    await expect(button).toHaveAccessibleDescription(why)
    await button.focus()
    await expect(button).toBeFocused()
  })
}

test('what no text beside the button says stands in a tooltip, for keys as for the mouse', async ({ gallery }) => {
  const page = await gallery.show('greeting', usual)

  await page.getByRole('button', { name: 'Уйти с линии' }).focus()

  await expect(page.getByRole('tooltip')).toHaveText(/закончите разговор/)
})

test('a break can be asked for in a call, and the menu says that it begins after it', async ({ gallery }) => {
  const page = await gallery.show('greeting', usual)

  await page.getByRole('button', { name: 'Перерыв', exact: true }).press('Enter')

  const menu = page.getByRole('menu')
  await expect(menu).toContainText('Начнётся, когда закончите с абонентом')
  await expect(menu.getByRole('menuitem', { name: 'обед' })).toBeVisible()
})

test('a break that was asked for in a call stays pressed', async ({ gallery }) => {
  const page = await gallery.show('holdUnpromised', usual)

  await expect(page.getByRole('button', { name: 'Перерыв', pressed: true })).toHaveAccessibleDescription(/после этого вызова: обед/)
})
