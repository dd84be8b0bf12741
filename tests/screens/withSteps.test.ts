import { expect, it } from 'vitest'
import { withSteps } from '../../renderer/knowledge/withSteps.ts'

it('adds numbered steps below what is written already', () => {
  expect(withSteps('Проверено', { title: 'Вход', steps: ['Раз', 'Два'] })).toBe('Проверено\n\nВход\n1. Раз\n2. Два')
})

it('adds the same steps once', () => {
  const article = { title: 'Вход', steps: ['Раз', 'Два'] }
  const once = withSteps('Проверено', article)

  expect(withSteps(once, article)).toBe(once)
})

it('adds none of them again where the operator has changed one, and all where hardly any is left', () => {
  const article = { title: 'Вход', steps: ['Раз', 'Два', 'Три'] }
  const changed = withSteps('', article).replace('Раз', 'Раз и навсегда')

  expect(withSteps(changed, article)).toBe(changed)
  expect(withSteps('3. Три', article)).toBe('3. Три\n\nВход\n1. Раз\n2. Два\n3. Три')
})
