import { useEffect, useState } from 'react'
import type { WordingVersion } from '#core/asuo/wording'
import type { Fault } from '#core/faults/fault'
import type { Outcome } from '#core/faults/outcome'
import { changesOver, draftOver, type Json } from '#core/wording/wordingDraft'
import type { WordingPack } from '#core/wording/wordingPack'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import { builtInWording } from '../text/builtInWording.ts'
import type { Language } from '../text/text.ts'
import { takeWording } from '../text/wordingStore.ts'

interface Editing {
  /** What operators have now. */
  readonly inForce: WordingPack
  readonly version: number
  readonly versions: readonly WordingVersion[]
  readonly draft: WordingPack
}

const isConflict = (fault: Fault): boolean => fault.code === 'asuoRefused' && fault.problem === 'precondition-failed'

/** A lead's work on the wording of one language: what is in force, what he writes, every version. A keystroke is on the disk at once. */
export const useWordingEditor = (language: Language) => {
  const bridge = useBridge()
  const [editing, setEditing] = useState<Editing | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [news, setNews] = useState<'conflict' | number | null>(null)
  const [round, setRound] = useState(0)
  /** What was typed last, of what is being read or published at this moment perhaps. */
  const [typed] = useState<{ draft: WordingPack | null }>(() => ({ draft: null }))

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round reads everything anew
  useEffect(() => {
    let isWanted = true
    const open = async (): Promise<Outcome<Editing>> => {
      const [edition, versions, kept] = await Promise.all([
        bridge.request('wording.read', { language }),
        bridge.request('wording.versions', { language }),
        bridge.request('wording.draft', { language }),
      ])
      if (!edition.ok) return edition
      if (!versions.ok) return versions
      if (!kept.ok) return kept
      const inForce = edition.value?.pack ?? builtInWording(language)
      const value = { inForce, version: edition.value?.version ?? 0, versions: versions.value, draft: draftOver(inForce, kept.value.draft) }
      return { ok: true, value }
    }
    const before = typed.draft
    void open().then((opened) => {
      if (!isWanted) return
      // Somebody typed while it was read: it is on the disk by now, and is read again.
      if (typed.draft !== before) return setRound((nth) => nth + 1)
      setFault(opened.ok ? null : opened.fault)
      if (!opened.ok) return
      typed.draft = opened.value.draft
      setEditing(opened.value)
    })
    return () => {
      isWanted = false
    }
  }, [bridge, language, round])

  const keep = async (changes: Json) => {
    const kept = await bridge.request('wording.keepDraft', { language, draft: changes })
    setFault(kept.ok ? null : kept.fault)
  }
  const readAnew = () => setRound((before) => before + 1)
  /** `told`: the draft up to which the lead's changes are with ASUO now. What he has beyond it, perhaps typed meanwhile, stays his own. */
  const settle = (told: WordingPack) => async (published: Outcome<{ readonly version: number; readonly pack: WordingPack }>) => {
    if (!published.ok) {
      setNews(isConflict(published.fault) ? 'conflict' : null)
      setFault(isConflict(published.fault) ? null : published.fault)
      if (isConflict(published.fault)) readAnew()
      return
    }
    await keep(changesOver(told, typed.draft ?? told))
    takeWording(language, published.value.pack)
    setNews(published.value.version)
    readAnew()
  }
  return {
    editing,
    fault,
    news,
    change: (draft: WordingPack) => {
      setNews(null)
      typed.draft = draft
      setEditing((before) => before && { ...before, draft })
      if (editing !== null) void keep(changesOver(editing.inForce, draft))
    },
    discard: () => {
      typed.draft = null
      setEditing((before) => before && { ...before, draft: before.inForce })
      void keep(null)
    },
    publish: ({ draft, version }: Editing) => void bridge.request('wording.publish', { pack: draft, over: version }).then(settle(draft)),
    returnTo: (version: number, { version: over, inForce }: Editing) =>
      void bridge.request('wording.return', { language, version, over, key: crypto.randomUUID() }).then(settle(inForce)),
  }
}
