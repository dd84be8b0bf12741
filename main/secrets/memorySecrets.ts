import { success } from '#core/faults/outcome'
import type { SecretStore } from '../desk/desk.ts'

/** For shells without a keychain: nothing reaches the disk, and nothing survives a restart. */
export const memorySecrets = (): SecretStore => {
  const kept = new Map<string, string>()
  return {
    durable: false,
    read: async (name) => kept.get(name) ?? null,
    write: async (name, value) => {
      kept.set(name, value)
      return success(null)
    },
    forget: async (name) => {
      kept.delete(name)
      return success(null)
    },
  }
}
