import { randomBytes } from 'node:crypto'
import { closeOnFailure } from '../desk/closeOnFailure.ts'
import { createDesk } from '../desk/createDesk.ts'
import type { GlobalKeyPort, PreparingStep } from '../desk/desk.ts'
import type { DeskOptions } from '../desk/deskOptions.ts'
import { memorySecrets } from '../secrets/memorySecrets.ts'
import { openInBrowser } from '../start/openInBrowser.ts'
import { openBridge } from './bridgeSocket.ts'
import { servePage } from './pageServer.ts'

export interface BrowserShellNeeds {
  /** Absolute folder of the built page. */
  readonly root: string
  readonly profile: string
  readonly version: string
  /** 0: the system chooses. */
  readonly port: number
  readonly options: DeskOptions
  readonly progress: (step: PreparingStep) => void
  readonly noteBug: (bug: unknown, where: string) => void
}

export interface BrowserShell {
  /** Carries the secret of this run in its fragment: opening it signs the page in. */
  readonly address: string
  close(): Promise<void>
}

/** The page's own title and sound call for attention here: a page cannot raise its window. */
const noAttention = { ring: () => {} }
/** A page hears no key of another program. */
const noGlobalKeys: GlobalKeyPort = { claim: () => null, release: () => {} }

/**
 * The panel in a browser: the same page and the same desk, on loopback. Rejects with a `DeskRefusal` where the desk cannot start and with
 * the system's error where the port cannot be had.
 */
export const startBrowserShell = async ({
  root,
  profile,
  version,
  port,
  options,
  progress,
  noteBug,
}: BrowserShellNeeds): Promise<BrowserShell> => {
  const secret = randomBytes(24).toString('base64url')
  let line: readonly string[] = []
  const page = await servePage(port, { root, connect: () => line })
  try {
    const desk = await createDesk(
      {
        shell: 'browser',
        version,
        profile,
        secrets: memorySecrets(),
        attention: noAttention,
        globalKeys: noGlobalKeys,
        openBrowser: openInBrowser,
        origins: () => [page.origin],
        progress,
      },
      { ...options, noteBug },
    )
    return await closeOnFailure(desk, async () => {
      const account = await desk.answers['line.account'](null)
      const server = account.ok ? account.value.server : (options.sipUrl ?? options.settings.read().sipUrl)
      if (server) line = [new URL(server).origin]
      const closeBridge = openBridge({ page, secret, desk, noteBug })
      return {
        address: `${page.origin}/#secret=${secret}`,
        close: async () => {
          closeBridge()
          await page.close()
          await desk.close()
        },
      }
    })
  } catch (refused) {
    await page.close()
    throw refused
  }
}
