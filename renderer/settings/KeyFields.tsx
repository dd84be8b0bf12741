import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { HotKeys } from '#core/settings/settings'
import { readableKey } from '../kit/KeyHint.tsx'
import { useText } from '../text/TextProvider.tsx'
import { pressedKey } from './pressedKey.ts'
import css from './Settings.module.css'

type Props = Readonly<{ keys: HotKeys; change: (keys: HotKeys) => void }>

const actions = ['answer', 'hold', 'mute', 'end', 'transfer', 'keypad', 'next'] as const satisfies readonly (keyof HotKeys)[]

/** Every key an operator presses, changed by pressing another one. No key stands twice. */
export const KeyFields = ({ keys, change }: Props) => {
  const text = useText().settings
  const [taken, setTaken] = useState<{ readonly action: keyof HotKeys; readonly by: keyof HotKeys } | null>(null)
  const press = (action: keyof HotKeys, event: React.KeyboardEvent) => {
    const key = pressedKey(event)
    if (key === null) return
    event.preventDefault()
    const by = actions.find((other) => other !== action && keys[other].toLowerCase() === key.toLowerCase())
    setTaken(by === undefined ? null : { action, by })
    if (by === undefined) change({ ...keys, [action]: key })
  }
  return (
    <div className={css.keys}>
      {actions.map((action) => (
        <TextInput
          key={action}
          label={text.keyNames[action]}
          value={readableKey(keys[action])}
          readOnly
          error={taken?.action === action ? text.keyTaken(text.keyNames[taken.by]) : undefined}
          onKeyDown={(event) => press(action, event)}
        />
      ))}
    </div>
  )
}
