import { strict } from './strict.ts'

/** Every switch of the process: `--name` or `--name=value`. */
export const switches = new Map<string, string>()

export const readSwitches = (argv: readonly string[]): void => {
  for (const argument of argv) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
    if (name && name !== 'inspect') switches.set(name, value ?? '')
  }
}

export const commandLine = strict('app.commandLine', {
  appendSwitch: (name: string, value = ''): void => void switches.set(name, value),
  hasSwitch: (name: string): boolean => switches.has(name),
  getSwitchValue: (name: string): string => switches.get(name) ?? '',
})
