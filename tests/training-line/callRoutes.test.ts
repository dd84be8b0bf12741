import { expect, it } from 'vitest'
import { CallRoutes } from '../../services/training-line/line/CallRoutes.ts'

it('finds the party a Call-ID was opened by', () => {
  const routes = new CallRoutes<string>()
  routes.open('a@x', 'Anna')

  expect(routes.find('a@x')).toBe('Anna')
  expect(routes.find('b@x')).toBeUndefined()
})

it('forgets every Call-ID of a party that is dropped, and no other', () => {
  const routes = new CallRoutes<string>()
  for (let call = 0; call < 100; call++) routes.open(`a${call}@x`, 'Anna')
  routes.open('e@x', 'Elena')

  routes.drop('Anna')

  expect(routes.size).toBe(1)
  expect(routes.find('e@x')).toBe('Elena')
})
