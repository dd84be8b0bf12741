import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from './app.ts'
import { strict } from './strict.ts'

/** `STAND_IN_NO_KEYRING=1`: a desktop without a keyring. As on a bare Linux, Chromium then says it can encrypt, with a key everybody has. */
const hasKeyring = (): boolean => process.env.STAND_IN_NO_KEYRING !== '1'

/** Beside the profile, not in it: a real keyring is no part of the profile either. */
const keyring = (): Buffer => {
  const file = join(dirname(app.getPath('userData')), 'stand-in-keyring')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}

const seal = (text: string): Buffer => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyring(), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

const open = (bytes: Buffer): string => {
  const cipher = createDecipheriv('aes-256-gcm', keyring(), bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28))
  return cipher.update(bytes.subarray(28), undefined, 'utf8') + cipher.final('utf8')
}

export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: async (): Promise<boolean> => true,
  getSelectedStorageBackend: (): string => (hasKeyring() ? 'gnome_libsecret' : 'basic_text'),
  encryptStringAsync: async (text: string): Promise<Buffer> => seal(text),
  decryptStringAsync: async (bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => ({
    result: open(bytes),
    shouldReEncrypt: false,
  }),
})
