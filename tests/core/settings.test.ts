import { expect, it } from 'vitest'
import { settings, settingsChange } from '#core/settings/settings'

it('is valid where nothing was ever arranged', () => {
  expect(settings.parse({})).toMatchObject({ language: 'ru', keys: { answer: 'F2' } })
})

it.each([[{ theme: 'dark' }], [{ microphoneId: null }], [{ keys: settings.parse({}).keys }]])(
  'takes a change as it is, and gives no other field a value: %j',
  (change) => {
    expect(settingsChange.parse(change)).toEqual(change)
  },
)

it('takes no field that is no setting', () => {
  expect(settingsChange.safeParse({ colour: 'red' }).success).toBe(false)
})
