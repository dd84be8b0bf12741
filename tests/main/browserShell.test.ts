import { expect, it } from 'vitest'
import { startBrowserShell } from '../../main/browser/browserShell.ts'
import { closeOnFailure } from '../../main/desk/closeOnFailure.ts'
import { takeProfile } from '../../main/profile/takeProfile.ts'
import { openSettingsFile } from '../../main/settings/settingsFile.ts'
import { temporaryProfile } from './temporaryProfile.ts'

it('leaves no desk behind where the shell fails after it', async () => {
  const profile = temporaryProfile()
  const starting = startBrowserShell({
    root: profile,
    profile,
    version: '0',
    port: 0,
    // Passes the desk, which only hands it on, and breaks the shell.
    options: { settings: openSettingsFile(profile, Date.now()), asuoUrl: 'http://127.0.0.1:9/v1', sipUrl: 'no address' },
    progress: () => {},
    noteBug: () => {},
  })

  await expect(starting).rejects.toThrow('Invalid URL')
  const leave = takeProfile(profile)
  leave()
})

it('closes the desk before it tells why, and not where all went well', async () => {
  const told: string[] = []
  const desk = { close: async () => void told.push('closed') }

  expect(await closeOnFailure(desk, () => 'shown')).toBe('shown')
  expect(told).toEqual([])
  await closeOnFailure(desk, () => Promise.reject(new Error('no page'))).catch((refused: Error) => told.push(refused.message))
  expect(told).toEqual(['closed', 'no page'])
})
