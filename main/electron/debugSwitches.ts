import type { CommandLine } from 'electron'

const switches = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'inspect-port', 'inspect-publish-uid']

/** A packaged panel lets no debugger in: it would have the operator's sign-in and microphone. The sentence that says so, or null. */
export const refuseDebugging = (line: Pick<CommandLine, 'hasSwitch'>, packaged: boolean): string | null => {
  const given = packaged ? switches.find((name) => line.hasSwitch(name)) : undefined
  return given === undefined ? null : `--${given} is not taken by the packaged panel: start it without.`
}
