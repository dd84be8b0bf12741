interface Privileges {
  readonly standard?: boolean
  readonly secure?: boolean
}

/** Custom schemes that were registered before `ready`. */
export const schemes = new Map<string, Privileges>()

const custom = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)/i
const stood = /^http:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.(?:localhost|invalid)/i

/**
 * Chromium's command line knows no custom schemes, so `app://panel` becomes a name it treats alike: `*.localhost` is potentially
 * trustworthy as a `secure` scheme is, `*.invalid` is not.
 */
export const toInner = (url: string): string =>
  url.replace(custom, (whole, scheme: string, name: string) => {
    const privileges = schemes.get(scheme)
    return privileges ? `http://${name}.${scheme}.${privileges.secure ? 'localhost' : 'invalid'}` : whole
  })

export const toOuter = (url: string): string =>
  url.replace(stood, (whole, name: string, scheme: string) => (schemes.has(scheme) ? `${scheme}://${name}` : whole))

export const originOf = (url: string): string => /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'null'
