import { useState } from 'react'
import type { Fault } from '#core/faults/fault'
import type { SettingsChange } from '#core/settings/settings'
import { useBridge } from '../bridge/BridgeProvider.tsx'

/** Changes settings through the desk; the new ones are told by the notice `settings.changed`. `signedOut` hears that it went through. */
export const useSettings = (signedOut: () => void) => {
  const bridge = useBridge()
  const [fault, setFault] = useState<Fault | null>(null)
  const [passwordSaved, setPasswordSaved] = useState(false)
  return {
    fault,
    passwordSaved,
    change: async (change: SettingsChange) => {
      const outcome = await bridge.request('settings.change', change)
      setFault(outcome.ok ? null : outcome.fault)
    },
    savePassword: async (password: string) => {
      const outcome = await bridge.request('line.savePassword', { password })
      setFault(outcome.ok ? null : outcome.fault)
      setPasswordSaved(outcome.ok)
    },
    signOut: async () => {
      const outcome = await bridge.request('session.signOut', null)
      setFault(outcome.ok ? null : outcome.fault)
      if (outcome.ok) signedOut()
    },
  }
}
