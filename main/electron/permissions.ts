import type { Session, WebContents } from 'electron'
import { isPageAddress } from './pageAddress.ts'

/**
 * What a softphone needs. The three last ones are Local Network Access: without them Chromium refuses the page's WebSocket to a PBX in
 * the local network or on this machine.
 */
const needed: ReadonlySet<string> = new Set([
  'media',
  'speaker-selection',
  'notifications',
  'hid',
  'local-network-access',
  'local-network',
  'loopback-network',
])

export const isPermitted = (permission: string, address: string): boolean => needed.has(permission) && isPageAddress(address)

/** A softphone hears and never looks: what asks for the camera, alone or with the microphone, gets neither. */
export const isHearing = (permission: string, wanted: readonly (string | undefined)[]): boolean =>
  permission !== 'media' || !wanted.includes('video')

/** A request for media says what it wants; one that does not is taken for the worst. */
const mediaTypesOf = (details: object): readonly string[] =>
  'mediaTypes' in details && Array.isArray(details.mediaTypes) ? details.mediaTypes : ['video']

/** Electron approves every request unless told otherwise: here only the panel's own page gets what it needs. */
export const guardPermissions = (session: Session, isPanel: (contents: WebContents) => boolean): void => {
  session.setPermissionRequestHandler((contents, permission, decide, details) =>
    decide(isPanel(contents) && isPermitted(permission, details.requestingUrl) && isHearing(permission, mediaTypesOf(details))),
  )
  // Without contents Chromium asks on its own behalf (Local Network Access does): the origin alone decides.
  session.setPermissionCheckHandler(
    (contents, permission, origin, { mediaType }) =>
      (contents === null || isPanel(contents)) && isPermitted(permission, origin) && isHearing(permission, [mediaType]),
  )
}
