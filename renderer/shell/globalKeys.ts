import { create } from 'zustand'
import type { PanelBridge } from '#core/bridge/panelBridge'
import { type GlobalKeys, type KeysClaimed, noGlobalKeys } from '#core/settings/globalKeys'
import type { PanelVerbs } from './panelVerbs.ts'

/** What became of the last claim: no chart owns it, and the settings show it. */
export const useClaimedKeys = create<KeysClaimed>()(() => ({ supported: false, refused: [] }))

/** Claims the keys of the settings as long as the working place stands, and does what a pressed one says. Returns the undo. */
export const claimKeys = (bridge: PanelBridge, verbs: Pick<PanelVerbs, keyof GlobalKeys>): (() => void) => {
  let claimed: GlobalKeys = noGlobalKeys
  let isOver = false
  const claim = async (keys: GlobalKeys) => {
    if (isOver || JSON.stringify(keys) === JSON.stringify(claimed)) return
    claimed = keys
    const outcome = await bridge.request('keys.claim', keys)
    if (outcome.ok && claimed === keys) useClaimedKeys.setState(outcome.value)
  }
  const begin = async () => {
    const settings = await bridge.request('settings.read', null)
    if (settings.ok) await claim(settings.value.globalKeys)
  }
  const undo = [
    bridge.listen('settings.changed', ({ globalKeys }) => void claim(globalKeys)),
    bridge.listen('keys.pressed', ({ verb }) => verbs[verb]()),
  ]
  void begin()
  return () => {
    isOver = true
    for (const forget of undo) forget()
    void bridge.request('keys.claim', noGlobalKeys)
  }
}
