import type { GlobalKeys, GlobalVerb } from '#core/settings/globalKeys'
import type { GlobalKeyPort, PreparingStep, ShellPorts } from '../../main/desk/desk.ts'
import { memorySecrets } from '../../main/secrets/memorySecrets.ts'

/** A shell without a window: remembers what the desk asked of it. */
export class FakeShell implements ShellPorts {
  readonly shell = 'browser'
  readonly version = '0.0.0'
  readonly secrets = memorySecrets()
  readonly profile: string
  readonly steps: PreparingStep[] = []
  readonly rings: (string | null)[] = []
  readonly claimed: GlobalKeys[] = []
  /** Null: a shell that hears no keys of other programs. */
  refusesKeys: readonly GlobalVerb[] | null = null
  press: (verb: GlobalVerb) => void = () => undefined
  progressed: (step: PreparingStep) => void = () => undefined
  readonly globalKeys: GlobalKeyPort = {
    claim: (keys, pressed) => {
      this.claimed.push(keys)
      this.press = pressed
      return this.refusesKeys
    },
    release: () => {
      this.press = () => undefined
    },
  }
  readonly attention = { ring: (caller: string | null) => void this.rings.push(caller) }

  constructor(profile: string) {
    this.profile = profile
  }

  /** The system's browser. */
  openBrowser = async (_address: string): Promise<boolean> => false

  origins(): readonly string[] {
    return ['http://127.0.0.1:1']
  }

  progress(step: PreparingStep): void {
    this.steps.push(step)
    this.progressed(step)
  }
}
