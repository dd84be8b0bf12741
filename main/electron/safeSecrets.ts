import { existsSync, readFileSync } from 'node:fs'
import type { SafeStorage } from 'electron'
import { z } from 'zod'
import { failure, type Outcome, success } from '#core/faults/outcome'
import type { SecretStore } from '../desk/desk.ts'
import { diskFault } from '../disk/diskFault.ts'
import { replaceFile } from '../disk/replaceFile.ts'
import { setAside } from '../disk/setAside.ts'

type Vault = Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'>

/** What stands in the file: name → base64 of what the system's own store encrypted. */
const sealed = z.record(z.string(), z.base64())
type Sealed = z.infer<typeof sealed>

const readSealed = (file: string, now: number): Sealed => {
  if (!existsSync(file)) return {}
  try {
    return sealed.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    setAside(file, now)
    return {}
  }
}

/** On Linux without a keyring Chromium "encrypts" with a key that stands in its source: that is no safe place. */
const isSafe = async (vault: Vault, platform: NodeJS.Platform): Promise<boolean> => {
  if (!(await vault.isAsyncEncryptionAvailable())) return false
  return platform !== 'linux' || !['basic_text', 'unknown'].includes(vault.getSelectedStorageBackend())
}

interface SafeSecretsNeeds {
  readonly vault: Vault
  readonly file: string
  /** Given back where the system has no safe place; its `durable` is false. */
  readonly inMemory: SecretStore
  readonly platform: NodeJS.Platform
  readonly now: number
}

/**
 * Secrets sealed by the operating system (Keychain, DPAPI, libsecret, KWallet) in one file. Where the system has no safe place
 * nothing is ever written. A damaged file is set aside, which costs typing the password again.
 */
export const openSafeSecrets = async ({ vault, file, inMemory, platform, now }: SafeSecretsNeeds): Promise<SecretStore> => {
  if (!(await isSafe(vault, platform))) return inMemory
  let secrets = readSealed(file, now)
  const keep = (next: Sealed): Outcome<null> => {
    try {
      replaceFile(file, JSON.stringify(next))
    } catch (refused) {
      const fault = diskFault(refused)
      if (!fault) throw refused
      return failure(fault)
    }
    secrets = next
    return success(null)
  }
  const write = async (name: string, value: string): Promise<Outcome<null>> => {
    // A keyring that was locked meanwhile seals nothing; its reason names nothing that the operator could mend.
    const bytes = await vault.encryptStringAsync(value).catch(() => null)
    return bytes ? keep({ ...secrets, [name]: bytes.toString('base64') }) : failure({ code: 'noSecureStorage' })
  }
  return {
    durable: true,
    write,
    read: async (name) => {
      const bytes = Object.hasOwn(secrets, name) ? secrets[name] : undefined
      if (bytes === undefined) return null
      // A key that was lost or belongs to another account opens nothing: the operator is asked for the password again.
      const opened = await vault.decryptStringAsync(Buffer.from(bytes, 'base64')).catch(() => null)
      if (opened?.shouldReEncrypt) await write(name, opened.result)
      return opened?.result ?? null
    },
    forget: async (name) => {
      const { [name]: _forgotten, ...rest } = secrets
      return keep(rest)
    },
  }
}
