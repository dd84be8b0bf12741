type Press = Readonly<{ key: string; code: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean }>

const modifiers = new Set(['Control', 'Meta', 'Shift', 'Alt'])
/** Keys by which one moves through a dialog, and those that type text when pressed alone. */
const kept = new Set(['Tab', 'Escape'])

/**
 * A press as a Mantine hot key (`mod+Enter`, `F2`), or null where it is none: a modifier alone, a key that moves the focus, or a
 * letter without a modifier (it would fire while the operator types).
 */
export const pressedKey = ({ key, code, ctrlKey, metaKey, shiftKey, altKey }: Press): string | null => {
  if (modifiers.has(key) || kept.has(key)) return null
  const named = /^Key[A-Z]$/.test(code) ? code.slice(3) : /^Digit\d$/.test(code) ? code.slice(5) : key
  const isFunctionKey = /^F\d{1,2}$/.test(named)
  if (!isFunctionKey && !ctrlKey && !metaKey && !altKey) return null
  return [ctrlKey || metaKey ? 'mod' : '', altKey ? 'alt' : '', shiftKey ? 'shift' : '', named].filter((part) => part !== '').join('+')
}
