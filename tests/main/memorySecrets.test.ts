import { expect, it } from 'vitest'
import { memorySecrets } from '../../main/secrets/memorySecrets.ts'

it('remembers while it runs, forgets when told, and owns up to not lasting', async () => {
  const secrets = memorySecrets()
  await secrets.write('line.password', 'тайна')

  expect(await secrets.read('line.password')).toBe('тайна')
  expect(secrets.durable).toBe(false)
  expect(await memorySecrets().read('line.password')).toBeNull()

  await secrets.forget('line.password')
  expect(await secrets.read('line.password')).toBeNull()
})
