import { runningChromium } from './host.ts'
import { originOf, toInner } from './schemes.ts'
import { rules } from './session.ts'

/** Electron's name → the names Chromium's DevTools know. */
const chromiumNames: Readonly<Record<string, readonly string[]>> = {
  media: ['microphone'],
  camera: ['camera'],
  notifications: ['notifications'],
  geolocation: ['geolocation'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'speaker-selection': ['speaker-selection'],
  'local-network-access': ['local-network-access'],
  'local-network': ['local-network'],
  'loopback-network': ['loopback-network'],
}

/** Electron has one permission for both, and tells them apart in the details. */
const mediaTypeOf: Readonly<Record<string, string>> = { media: 'audio', camera: 'video' }

export const settle = async (permission: string, origin: string, granted: boolean): Promise<void> => {
  const names = chromiumNames[permission]
  if (!names) throw new Error(`Electron stand-in: permission ${permission} is not known`)
  for (const name of names) {
    const wanted = { permission: { name }, setting: granted ? 'granted' : 'denied', origin: toInner(origin) }
    await runningChromium().cdp.send('Browser.setPermission', wanted)
  }
}

/** Chromium asks the check rule whenever a page wants to know; here it is asked for all of them when the page is loaded. */
export const settleAll = async (contents: unknown, url: string): Promise<void> => {
  const origin = originOf(url)
  for (const permission of Object.keys(chromiumNames)) {
    const mediaType = mediaTypeOf[permission]
    const details = { isMainFrame: true, requestingUrl: url, securityOrigin: `${origin}/`, ...(mediaType ? { mediaType } : {}) }
    const asked = mediaType ? 'media' : permission
    await settle(permission, origin, rules.check ? rules.check(contents, asked, `${origin}/`, details) : true)
  }
}

/** A page's request, for instance for the microphone. */
export const decideRequest = async (contents: unknown, permission: string, url: string, details: object): Promise<boolean> => {
  const asked = { requestingUrl: url, isMainFrame: true, ...details }
  const granted = await new Promise<boolean>((decide) =>
    rules.request ? rules.request(contents, permission, decide, asked) : decide(true),
  )
  const { mediaTypes = [] } = details as { readonly mediaTypes?: readonly string[] }
  // Where the camera is refused Chromium refuses the whole request; what the page may hear is not changed by it.
  await settle(mediaTypes.includes('video') ? 'camera' : permission, originOf(url), granted)
  return granted
}
