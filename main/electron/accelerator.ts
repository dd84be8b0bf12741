const modifiers: Readonly<Record<string, string>> = { mod: 'CommandOrControl', ctrl: 'Control', alt: 'Alt', shift: 'Shift' }

const named: Readonly<Record<string, string>> = {
  enter: 'Return',
  space: 'Space',
  ' ': 'Space',
  backspace: 'Backspace',
  delete: 'Delete',
  insert: 'Insert',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  arrowup: 'Up',
  arrowdown: 'Down',
  arrowleft: 'Left',
  arrowright: 'Right',
}

const keyOf = (key: string): string | null => {
  if (/^f([1-9]|1\d|2[0-4])$/i.test(key) || /^[a-z0-9]$/i.test(key)) return key.toUpperCase()
  return named[key.toLowerCase()] ?? null
}

/** A Mantine hot key (`mod+shift+F2`) as an Electron accelerator; null where Electron knows no such key, or it would swallow plain typing. */
export const acceleratorOf = (hotKey: string): string | null => {
  const parts = hotKey.split('+')
  const key = keyOf(parts.at(-1) ?? '')
  const held = parts.slice(0, -1).map((part) => modifiers[part.toLowerCase()] ?? null)
  if (key === null || held.includes(null)) return null
  const types = held.every((modifier) => modifier === 'Shift') && !/^F\d/.test(key)
  return types ? null : [...held, key].join('+')
}
