import { readFile, rename, writeFile } from 'node:fs/promises'
import type { SafeStorage } from 'electron'
import { z } from 'zod'
import type { SecretStore } from '../desk/desk.ts'

type Vault = Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'>

/** What stands in the file: name → base64 of what the system's own store encrypted. */
const sealed = z.record(z.string(), z.base64())
type Sealed = z.infer<typeof sealed>

const readSealed = async (file: string): Promise<Sealed> => {
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '{}'
    throw fault
  })
  try {
    return sealed.parse(JSON.parse(text))
  } catch {
    await rename(file, `${file}.damaged-${Date.now()}`)
    return {}
  }
}

const writeSealed = async (file: string, secrets: Sealed): Promise<void> => {
  const draft = `${file}.draft`
  await writeFile(draft, JSON.stringify(secrets), { mode: 0o600, flush: true })
  await rename(draft, file)
}

/** On Linux without a keyring Chromium "encrypts" with a key that stands in its source: that is no safe place. */
const isSafe = async (vault: Vault, platform: NodeJS.Platform): Promise<boolean> => {
  if (!(await vault.isAsyncEncryptionAvailable())) return false
  return platform !== 'linux' || !['basic_text', 'unknown'].includes(vault.getSelectedStorageBackend())
}

/**
 * Secrets sealed by the operating system (Keychain, DPAPI, libsecret, KWallet) in one file. Where the system has no safe place
 * `inMemory` is given back instead, whose `durable` says so; nothing is written then.
 */
export const openSafeSecrets = async (
  vault: Vault,
  file: string,
  inMemory: SecretStore,
  platform: NodeJS.Platform,
): Promise<SecretStore> => {
  if (!(await isSafe(vault, platform))) return inMemory
  let secrets = await readSealed(file)
  let written = Promise.resolve()
  const keep = (next: Sealed): Promise<void> => {
    secrets = next
    written = written.catch(() => {}).then(() => writeSealed(file, next))
    return written
  }
  const write = async (name: string, value: string): Promise<void> => {
    const bytes = await vault.encryptStringAsync(value)
    await keep({ ...secrets, [name]: bytes.toString('base64') })
  }
  return {
    durable: true,
    write,
    read: async (name) => {
      const bytes = secrets[name]
      if (bytes === undefined) return null
      // A key that was lost or belongs to another account opens nothing: the operator is asked for the password again.
      const opened = await vault.decryptStringAsync(Buffer.from(bytes, 'base64')).catch(() => null)
      if (opened?.shouldReEncrypt) await write(name, opened.result)
      return opened?.result ?? null
    },
    forget: async (name) => {
      const { [name]: _forgotten, ...rest } = secrets
      await keep(rest)
    },
  }
}
