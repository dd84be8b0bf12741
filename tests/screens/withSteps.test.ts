import { expect, it } from 'vitest'
import { withSteps } from '../../renderer/knowledge/withSteps.ts'

it('adds numbered steps below what is written already', () => {
  expect(withSteps('Проверено', { title: 'Вход', steps: ['Раз', 'Два'] })).toBe('Проверено\n\nВход\n1. Раз\n2. Два')
})

it('adds the same steps once', () => {
  const article = { title: 'Вход', steps: ['Раз', 'Два'] }
  const once = withSteps('Проверено', article)

  expect(withSteps(once, article)).toBe(once)
  expect(withSteps(once.replace('Раз', 'Раз и навсегда'), article)).not.toBe(once)
})
