import { useState } from 'react'
import { type GlobalKeys, type GlobalVerb, globalVerbs, type KeysClaimed } from '#core/settings/globalKeys'
import { useText } from '../text/TextProvider.tsx'
import { KeyField } from './KeyField.tsx'
import css from './Settings.module.css'

type Props = Readonly<{ keys: GlobalKeys; claimed: KeysClaimed; change: (keys: GlobalKeys) => void }>

/** Keys that work in every program, where the panel is a program itself. */
export const GlobalKeyFields = ({ keys, claimed, change }: Props) => {
  const text = useText().settings
  const [taken, setTaken] = useState<{ readonly verb: GlobalVerb; readonly by: GlobalVerb } | null>(null)
  if (!claimed.supported) return <p className={css.hint}>{text.globalKeysUnsupported}</p>
  const press = (verb: GlobalVerb, key: string) => {
    const by = globalVerbs.find((other) => other !== verb && keys[other]?.toLowerCase() === key.toLowerCase())
    setTaken(by === undefined ? null : { verb, by })
    if (by === undefined) change({ ...keys, [verb]: key })
  }
  const errorOf = (verb: GlobalVerb): string | undefined => {
    if (taken?.verb === verb) return text.keyTaken(text.keyNames[taken.by])
    return claimed.refused.includes(verb) ? text.keyOfOther : undefined
  }
  return (
    <>
      <p className={css.hint}>{text.globalKeysHint}</p>
      <div className={css.keys}>
        {globalVerbs.map((verb) => (
          <KeyField
            key={verb}
            label={text.globalKey(text.keyNames[verb])}
            value={keys[verb]}
            none={text.noKey}
            error={errorOf(verb)}
            press={(key) => press(verb, key)}
            clear={() => change({ ...keys, [verb]: null })}
          />
        ))}
      </div>
    </>
  )
}
