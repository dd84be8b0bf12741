import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'
import { headerOf } from './people/SipTrace.ts'

test('registers with one challenge, and proves the line by OPTIONS', async ({ operator, asterisk }) => {
  await operator.goOnLine()
  await operator.heardAt('line.proven')

  const registration = await operator.sip.registration()
  expect(operator.sip.storyOf(registration)).toEqual(['> REGISTER', '< 401 REGISTER', '> REGISTER', '< 200 REGISTER'])
  expect(await asterisk.rx('pjsip show contacts')).toMatch(/101\/sip:.*Avail/)
})

for (const [what, other] of [
  ['a wrong password', { password: 'wrong' }],
  ['a number that the PBX does not know', { user: '199' }],
] as const) {
  test(`says that ${what} is refused, and does not try again by itself at once`, async ({ operator }) => {
    await operator.wantLine(other)

    await expect.poll(async () => (await operator.line()).fault).toEqual({ code: 'lineRefused', reason: 'wrongPassword', status: 401 })
    expect((await operator.line()).lamp).toBe('noConnection')
    expect(operator.sip.story(['REGISTER'])).toEqual(['> REGISTER', '< 401 REGISTER', '> REGISTER', '< 401 REGISTER'])
  })
}

test('takes its registration back when the operator leaves the line', async ({ operator, ami }) => {
  await operator.goOnLine()
  await operator.page.evaluate(() => window.bench.line({ type: 'operator.leftLine' }))

  await ami.event('ContactStatus', { AOR: '101', ContactStatus: 'Removed' })
  const goodbye = operator.sip.heard.entries.filter(({ way, start }) => way === 'out' && start.startsWith('REGISTER')).at(-1)
  expect(goodbye && (headerOf(goodbye, 'Expires') ?? headerOf(goodbye, 'Contact'))).toMatch(/(^|expires=)0$/)
})

test('has every module that its configuration names', async ({ asterisk }) => {
  const named = [...readFileSync(join(import.meta.dirname, 'asterisk/modules.conf'), 'utf8').matchAll(/^load = (\S+)/gm)].map(
    ([, name]) => name,
  )
  const shown = await asterisk.rx('module show')

  expect(named.filter((name) => !new RegExp(`^${name}.* Running `, 'm').test(shown))).toEqual([])
  expect(named.length).toBeGreaterThan(50)
})
