import { EventEmitter } from 'node:events'
import { afterReady } from './host.ts'
import { note } from './journal.ts'
import { strict } from './strict.ts'

type Decide<T> = (decision: T) => void
export type PermissionRequest = (contents: unknown, permission: string, decide: Decide<boolean>, details: object) => void
export type PermissionCheck = (contents: unknown, permission: string, origin: string, details: object) => boolean
export type BeforeRequest = (details: object, decide: Decide<{ readonly cancel?: boolean }>) => void

/** The rules the program laid down; null is Electron's default, which approves. */
export const rules: {
  request: PermissionRequest | null
  check: PermissionCheck | null
  before: BeforeRequest | null
} = {
  request: null,
  check: null,
  before: null,
}

class Session extends EventEmitter {
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (rule: BeforeRequest): void => {
      rules.before = rule
    },
  })

  setPermissionRequestHandler(rule: PermissionRequest | null): void {
    rules.request = rule
  }

  setPermissionCheckHandler(rule: PermissionCheck | null): void {
    rules.check = rule
  }

  /** Only noted: no device is plugged in here. The list of the browser (`select-hid-device`) is emitted by a test. */
  setDevicePermissionHandler(): void {
    note('session.setDevicePermissionHandler')
  }

  /** Only noted: certificates are judged by Chromium alone here. */
  setCertificateVerifyProc(): void {
    note('session.setCertificateVerifyProc')
  }
}

const only = strict('Session', new Session())

export const session = strict('session', {
  get defaultSession(): Session {
    afterReady('Session can only be received')
    return only
  },
})
