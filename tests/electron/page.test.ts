import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noncePlaceholder } from '../../main/page/contentSecurityPolicy.ts'
import { readPageFile } from '../../main/page/readPageFile.ts'

let folder = ''
let root = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'))
  root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(root, 'index.html'), `<meta property="csp-nonce" nonce="${noncePlaceholder}"><i nonce="${noncePlaceholder}">`)
  await writeFile(join(root, 'assets', 'app.js'), 'export {}')
  await writeFile(join(root, 'assets', 'named.html'), noncePlaceholder)
  await writeFile(join(root, 'plain.html'), 'plain')
  await writeFile(join(root, 'assets', 'notes.exe'), 'x')
  await writeFile(join(folder, 'secret.json'), '{}')
})
afterAll(() => rm(folder, { recursive: true }))

const read = (pathname: string) => readPageFile(root, pathname, ['ws://127.0.0.1:5066'])

describe('a file of the page', () => {
  it('gives the index for the bare address and the right type for a script', async () => {
    expect((await read('/'))?.headers['content-type']).toBe('text/html; charset=utf-8')
    expect((await read('/assets/app.js'))?.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it.each(['/../secret.json', '/%2e%2e/secret.json', '/assets/%2e%2e%2f..%2fsecret.json', '/..%5csecret.json', '//../secret.json'])(
    'does not lead out of the folder by %s',
    async (pathname) => {
      expect(await read(pathname)).toBeNull()
    },
  )

  it.each(['/absent.js', '/assets', '/assets/notes.exe', '/%', '/a%00.js'])('knows nothing of %s', async (pathname) => {
    expect(await read(pathname)).toBeNull()
  })

  it('puts a fresh nonce into each answer, the same in the policy and in the page', async () => {
    const [first, second] = await Promise.all([read('/'), read('/')])
    const nonce = /'nonce-([^']+)'/.exec(first?.headers['content-security-policy'] ?? '')?.[1]

    expect(nonce).toMatch(/^[\w+/]{24}$/)
    expect(Buffer.from(first?.body ?? []).toString()).toBe(`<meta property="csp-nonce" nonce="${nonce}"><i nonce="${nonce}">`)
    expect(second?.headers['content-security-policy']).not.toContain(nonce)
  })

  it('is kept by a browser only where its name tells its content', async () => {
    const kept = (file: Awaited<ReturnType<typeof read>>) => file?.headers['cache-control']

    expect(kept(await read('/assets/app.js'))).toBe('private, max-age=31536000, immutable')
    expect(kept(await read('/'))).toBe('no-cache')
    expect(kept(await read('/assets/../index.html'))).toBe('no-cache')
    expect(kept(await read('/assets/../plain.html'))).toBe('no-cache')
    expect(kept(await read('/assets/named.html'))).toBe('no-cache')
  })

  it('lets the page run only its own scripts and talk only where it was told', async () => {
    const policy = (await read('/'))?.headers['content-security-policy']?.split('; ')

    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("connect-src 'self' ws://127.0.0.1:5066")
  })
})
