import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, normalize, resolve, sep } from 'node:path'
import { contentSecurityPolicy, noncePlaceholder } from './contentSecurityPolicy.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
}

export interface PageFile {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** The build names what it puts here by its content: under one name there is never anything else, and a browser may keep it compiled. */
const hashedFolder = 'assets'

const insideOf = (root: string, path: string): string | null => {
  const file = resolve(root, `.${sep}${normalize(path)}`)
  return file.startsWith(root + sep) ? file : null
}

const decoded = (pathname: string): string | null => {
  try {
    const path = decodeURIComponent(pathname)
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}

/**
 * One file of the built page with the headers it must travel under. Null: no such file, a path that leads out of `root`, or an
 * extension the page does not ship.
 *
 * @param root absolute folder of the built page
 * @param pathname of the address, still percent-encoded; `/` is `index.html`
 * @param connect origins the page may talk to (see `contentSecurityPolicy`)
 */
export const readPageFile = async (root: string, pathname: string, connect: readonly string[]): Promise<PageFile | null> => {
  const path = decoded(pathname === '/' ? '/index.html' : pathname)
  const file = path && insideOf(root, path)
  const type = file && types[extname(file)]
  if (!file || !type) return null
  const content = await readFile(file).catch(() => null)
  if (!content) return null
  const nonce = randomBytes(18).toString('base64')
  const isPersonal = content.includes(noncePlaceholder)
  const body = isPersonal ? Buffer.from(content.toString('utf8').replaceAll(noncePlaceholder, nonce)) : content
  const headers = {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy({ nonce, connect }),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control':
      file.startsWith(resolve(root, hashedFolder) + sep) && !isPersonal ? 'private, max-age=31536000, immutable' : 'no-cache',
  }
  return { headers, body }
}
