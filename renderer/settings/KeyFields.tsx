import { useState } from 'react'
import type { HotKeys } from '#core/settings/settings'
import { useText } from '../text/TextProvider.tsx'
import { KeyField } from './KeyField.tsx'
import css from './Settings.module.css'

type Props = Readonly<{ keys: HotKeys; change: (keys: HotKeys) => void }>

const actions = ['answer', 'hold', 'mute', 'end', 'transfer', 'keypad', 'article', 'next'] as const satisfies readonly (keyof HotKeys)[]

/** Every key an operator presses, changed by pressing another one. No key stands twice. */
export const KeyFields = ({ keys, change }: Props) => {
  const text = useText().settings
  const [taken, setTaken] = useState<{ readonly action: keyof HotKeys; readonly by: keyof HotKeys } | null>(null)
  const press = (action: keyof HotKeys, key: string) => {
    const by = actions.find((other) => other !== action && keys[other].toLowerCase() === key.toLowerCase())
    setTaken(by === undefined ? null : { action, by })
    if (by === undefined) change({ ...keys, [action]: key })
  }
  return (
    <div className={css.keys}>
      {actions.map((action) => (
        <KeyField
          key={action}
          label={text.keyNames[action]}
          value={keys[action]}
          error={taken?.action === action ? text.keyTaken(text.keyNames[taken.by]) : undefined}
          press={(key) => press(action, key)}
        />
      ))}
    </div>
  )
}
