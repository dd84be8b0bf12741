import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from 'electron'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceleratorOf } from '../../main/electron/accelerator.ts'
import { answerPageRequest } from '../../main/electron/answerPageRequest.ts'
import { judgeCertificate, readCertificatePins } from '../../main/electron/certificates.ts'
import { refuseDebugging } from '../../main/electron/debugSwitches.ts'
import { admitHeadsets } from '../../main/electron/headsets.ts'
import { isPageAddress } from '../../main/electron/pageAddress.ts'
import { guardPermissions, isPermitted } from '../../main/electron/permissions.ts'
import { isAdmitted } from '../../main/electron/requestFilter.ts'
import { isPanelFrame } from '../../main/electron/senderFrame.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'borders-'))
})
afterAll(() => rm(folder, { recursive: true }))

const strangers = [
  'app://panel.evil/',
  'app://other/',
  'https://app//panel/',
  'http://panel/',
  'file:///panel/index.html',
  'xapp://panel/',
  'about:blank',
  '',
]

describe('the page’s address', () => {
  it.each(['app://panel', 'app://panel/', 'app://panel/index.html?x=1#y'])('%s is the panel’s', (url) => {
    expect(isPageAddress(url)).toBe(true)
  })

  it.each(strangers)('«%s» is not', (url) => {
    expect(isPageAddress(url)).toBe(false)
  })
})

describe('permissions', () => {
  it.each(['media', 'speaker-selection', 'notifications', 'hid', 'local-network-access', 'local-network', 'loopback-network'])(
    '%s is for the panel’s page and for nobody else',
    (permission) => {
      expect(isPermitted(permission, 'app://panel/')).toBe(true)
      for (const stranger of strangers) expect(isPermitted(permission, stranger)).toBe(false)
    },
  )

  it.each(['geolocation', 'midi', 'usb', 'clipboard-read', 'display-capture', 'fullscreen', 'openExternal', 'unknown', 'constructor'])(
    '%s is for nobody',
    (permission) => {
      expect(isPermitted(permission, 'app://panel/')).toBe(false)
    },
  )
})

describe('the rules the session gets', () => {
  const panel = {}
  const rules = () => {
    let request: (...args: unknown[]) => void = () => {}
    let check: (...args: unknown[]) => boolean = () => true
    const session = {
      setPermissionRequestHandler: (rule: typeof request) => {
        request = rule
      },
      setPermissionCheckHandler: (rule: typeof check) => {
        check = rule
      },
    }
    guardPermissions(session as unknown as Session, (contents) => (contents as unknown) === panel)
    const requested = (details: object, contents: unknown = panel) => {
      let decided: boolean | undefined
      const decide = (granted: boolean) => {
        decided = granted
      }
      request(contents, 'media', decide, { requestingUrl: 'app://panel/', ...details })
      return decided
    }
    return { requested, checked: (details: object) => check(panel, 'media', 'app://panel/', details) }
  }

  it('give the panel the microphone, and nobody else', () => {
    const { requested, checked } = rules()

    expect(requested({ mediaTypes: ['audio'] })).toBe(true)
    expect(requested({ mediaTypes: ['audio'] }, {})).toBe(false)
    expect(checked({ mediaType: 'audio' })).toBe(true)
  })

  it.each([[{ mediaTypes: ['video'] }], [{ mediaTypes: ['audio', 'video'] }], [{}]])('give no camera: %o', (details) => {
    expect(rules().requested(details)).toBe(false)
    expect(rules().checked({ mediaType: 'video' })).toBe(false)
  })
})

describe('a headset', () => {
  const headset = { deviceId: 'h', collections: [{ usagePage: 0x0c }, { usagePage: 0x0b, usage: 5 }] }
  const keyboard = { deviceId: 'k', collections: [{ usagePage: 0x01, usage: 6 }] }
  const rules = () => {
    let permitted: (details: object) => boolean = () => true
    let select: (event: object, details: object, choose: (id?: string) => void) => void = () => {}
    const session = {
      setDevicePermissionHandler: (rule: typeof permitted) => {
        permitted = rule
      },
      on: (_name: string, heard: typeof select) => {
        select = heard
      },
    }
    admitHeadsets(session as unknown as Session)
    const chosen = (deviceList: readonly object[]) => {
      const ids: (string | undefined)[] = []
      select({ preventDefault: () => {} }, { deviceList }, (id) => ids.push(id))
      return ids
    }
    return { permitted: (details: object) => permitted({ deviceType: 'hid', origin: 'app://panel', ...details }), chosen }
  }

  it('is for the panel’s page, and no keyboard, no other kind of device, nobody else', () => {
    const { permitted } = rules()

    expect(permitted({ device: headset })).toBe(true)
    expect(permitted({ device: keyboard })).toBe(false)
    expect(permitted({ device: {} })).toBe(false)
    expect(permitted({ device: headset, deviceType: 'usb' })).toBe(false)
    for (const origin of strangers) expect(permitted({ device: headset, origin })).toBe(false)
  })

  it('is chosen from the list without a question, and nothing where there is none', () => {
    const { chosen } = rules()

    expect(chosen([keyboard, headset])).toEqual(['h'])
    expect(chosen([keyboard])).toEqual([undefined])
  })
})

describe('a key of the whole desktop', () => {
  it.each([
    ['mod+shift+F2', 'CommandOrControl+Shift+F2'],
    ['F2', 'F2'],
    ['shift+F13', 'Shift+F13'],
    ['mod+alt+m', 'CommandOrControl+Alt+M'],
    ['alt+ArrowUp', 'Alt+Up'],
    ['mod+ ', 'CommandOrControl+Space'],
    ['m', null],
    ['shift+m', null],
    ['Enter', null],
    ['mod+Ф', null],
    ['mod++', null],
    ['F25', null],
    ['hyper+m', null],
    ['', null],
  ])('«%s» is %s', (hotKey, accelerator) => {
    expect(acceleratorOf(hotKey)).toBe(accelerator)
  })
})

describe('a debugger', () => {
  const line = (given: string) => ({ hasSwitch: (name: string) => name === given })

  it.each(['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'inspect-port'])(
    'is refused by the packaged panel when it comes by --%s, and welcome while developing',
    (name) => {
      expect(refuseDebugging(line(name), true)).toBe(`--${name} is not taken by the packaged panel: start it without.`)
      expect(refuseDebugging(line(name), false)).toBeNull()
    },
  )

  it('is not seen in other switches', () => {
    expect(refuseDebugging(line('lang'), true)).toBeNull()
  })
})

describe('requests of the browser part', () => {
  const connect = ['wss://pbx.example.ru', 'ws://127.0.0.1:5066']

  it.each(['app://panel/assets/a.js', 'blob:app://panel/1', 'data:image/png;base64,', 'wss://pbx.example.ru/ws', 'ws://127.0.0.1:5066/'])(
    '%s is let through',
    (url) => {
      expect(isAdmitted(url, connect)).toBe(true)
    },
  )

  it.each([
    'ws://pbx.example.ru/ws',
    'wss://pbx.example.ru:8443/ws',
    'wss://pbx.example.ru.evil.test/',
    'ws://127.0.0.1:5067/',
    'https://pbx.example.ru/',
    'blob:https://evil.test/1',
    'file:///etc/passwd',
    'devtools://devtools/bundled/inspector.html',
    'nonsense',
  ])('%s is stopped', (url) => {
    expect(isAdmitted(url, connect)).toBe(false)
  })
})

describe('who asks over IPC', () => {
  it('is the main frame with the panel’s page', () => {
    expect(isPanelFrame({ url: 'app://panel/', parent: null })).toBe(true)
  })

  it('is not a frame inside it, another page, or one that is gone', () => {
    expect(isPanelFrame({ url: 'app://panel/', parent: {} })).toBe(false)
    expect(isPanelFrame({ url: 'https://evil.test/', parent: null })).toBe(false)
    expect(isPanelFrame(null)).toBe(false)
  })
})

describe('certificates', () => {
  const print = `sha256/${'A'.repeat(43)}=`
  const other = `sha256/${'B'.repeat(43)}=`
  const pins = { 'pbx.example.ru': [print] }

  it('trusts the pinned print of the pinned host', () => {
    expect(judgeCertificate('pbx.example.ru', print, pins)).toBe(0)
  })

  it('leaves every other host, print and case to Chromium', () => {
    expect(judgeCertificate('pbx.example.ru', other, pins)).toBe(-3)
    expect(judgeCertificate('asuo.example.ru', print, pins)).toBe(-3)
    expect(judgeCertificate('sub.pbx.example.ru', print, pins)).toBe(-3)
    expect(judgeCertificate('constructor', print, pins)).toBe(-3)
    expect(judgeCertificate('pbx.example.ru', print, {})).toBe(-3)
  })

  it('reads the pins of a profile, none where there is no file', async () => {
    await writeFile(join(folder, 'pins.json'), JSON.stringify(pins))

    expect(await readCertificatePins(join(folder, 'pins.json'))).toEqual(pins)
    expect(await readCertificatePins(join(folder, 'absent.json'))).toEqual({})
  })

  it.each(['{', '[]', '{"pbx": []}', '{"pbx": ["sha1/abc"]}', `{"pbx": "${print}"}`])('refuses pins that read %s', async (text) => {
    await writeFile(join(folder, 'bad.json'), text)

    await expect(readCertificatePins(join(folder, 'bad.json'))).rejects.toThrow()
  })
})

describe('the page’s protocol', () => {
  const source = { root: '/nowhere', connect: () => [], preparing: () => new Response('preparing') }
  const ask = (url: string, method = 'GET') => answerPageRequest({ url, method }, source)

  it('answers GET alone', async () => {
    expect((await ask('app://panel/', 'POST')).status).toBe(405)
    expect((await ask('app://panel/', 'HEAD')).status).toBe(405)
  })

  it('knows no other host and no absent file', async () => {
    expect((await ask('app://other/index.html')).status).toBe(404)
    expect((await ask('app://panel/index.html')).status).toBe(404)
  })

  it('shows what is being prepared', async () => {
    expect(await (await ask('app://panel/preparing')).text()).toBe('preparing')
  })
})
