import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

/** Writes the probe files into an empty tree, runs `command` there and gives back what it printed. */
const inTree = async (files: Readonly<Record<string, string>>, command: (dir: string) => Promise<{ stdout: string }>): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'wall-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true })
      await writeFile(join(dir, path), text)
    }
    return await command(dir).then(
      ({ stdout }) => stdout,
      (refused: { stdout: string; stderr: string }) => refused.stdout + refused.stderr,
    )
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** What the linter says of one import statement in one file: '' when it lets it pass. */
export const lintImport = (file: string, specifier: string): Promise<string> =>
  inTree({ [file]: `import { thing } from '${specifier}'\n\nexport const used = thing\n` }, async (dir) => {
    await cp(join(root, 'biome.json'), join(dir, 'biome.json'))
    return run(join(root, 'node_modules/.bin/biome'), ['lint', '--only=style/noRestrictedImports', '--max-diagnostics=20', '.'], {
      cwd: dir,
    })
  })

/** What the compiler says of a text placed in a room, under that room's own tsconfig. */
export const compileIn = (room: 'src' | 'main' | 'services' | 'renderer', text: string): Promise<string> =>
  inTree(
    {
      'probe.ts': text,
      'tsconfig.json': JSON.stringify({
        extends: join(root, room, 'tsconfig.json'),
        include: ['probe.ts'],
        compilerOptions: { typeRoots: [join(root, 'node_modules/@types')] },
      }),
    },
    (dir) => run(join(root, 'node_modules/.bin/tsc'), ['-p', dir], { cwd: dir }),
  )
