import { expect, it } from 'vitest'
import { noGlobalKeys } from '#core/settings/globalKeys'
import { settings } from '#core/settings/settings'
import { claimKeys, useClaimedKeys } from '../../renderer/shell/globalKeys.ts'
import { fakeBridge } from '../core/fakes/fakeBridge.ts'

const story = () => {
  const desk = fakeBridge()
  const done: string[] = []
  const does = (verb: string) => () => void done.push(verb)
  const stop = claimKeys(desk.bridge, { answer: does('answer'), hold: does('hold'), mute: does('mute'), end: does('end') })
  return { ...desk, done, stop }
}
const own = settings.parse({}).globalKeys

it('claims the keys of the settings, keeps what was refused, and does what a pressed one says', async () => {
  const desk = story()
  await desk.requested('keys.claim', 1)

  desk.tells('keys.pressed', { verb: 'mute' })

  expect(desk.askedFor('keys.claim')).toEqual([own])
  await expect.poll(() => useClaimedKeys.getState()).toEqual({ supported: true, refused: ['end'] })
  expect(desk.done).toEqual(['mute'])
})

it('claims anew where a key was changed, and not for another theme', async () => {
  const desk = story()
  await desk.requested('keys.claim', 1)
  desk.tells('settings.changed', settings.parse({ theme: 'dark' }))

  desk.tells('settings.changed', settings.parse({ globalKeys: { answer: 'F9' } }))
  await desk.requested('keys.claim', 2)

  expect(desk.askedFor('keys.claim')).toEqual([own, { ...own, answer: 'F9' }])
})

it('lets every key go when the operator leaves, and hears none after that', async () => {
  const desk = story()
  await desk.requested('keys.claim', 1)

  desk.stop()
  await desk.requested('keys.claim', 2)
  desk.tells('keys.pressed', { verb: 'end' })

  expect(desk.askedFor('keys.claim').at(-1)).toEqual(noGlobalKeys)
  expect(desk.done).toEqual([])
})
