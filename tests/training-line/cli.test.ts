import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { OperatorPhone } from './people/OperatorPhone.ts'

const cli = join(import.meta.dirname, '../../services/training-line/cli.ts')

function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [cli, ...args])
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    output.out += text
  })
  child.stderr.on('data', (text) => {
    output.err += text
  })
  return { child, output }
}

const ended = async (child: ChildProcess): Promise<unknown> => (await once(child, 'close'))[0]

async function ready(line: ReturnType<typeof run>) {
  while (!line.output.out.includes('\n')) await once(line.child.stdout, 'data')
  const said = /^Training line ready: (ws:\/\/127\.0\.0\.1:\d+) user 101 password (\S+)\n$/.exec(line.output.out)
  return { server: said?.[1] ?? '', password: said?.[2] ?? '', user: '101', domain: 'training.local' }
}

it('says where it is and how to sign in, and ends cleanly when told to', async () => {
  const line = run()
  const account = await ready(line)
  expect(account.password.length).toBeGreaterThanOrEqual(20)
  const phone = await OperatorPhone.connect(account)
  expect(await phone.register()).toBe(200)

  line.child.kill('SIGTERM')

  expect(await ended(line.child)).toBe(0)
  expect(line.output.err).toBe('')
})

it('rings each panel that comes on the line when it is told whom to play', async () => {
  const account = await ready(run('--call', 'check-leaves'))
  const phone = await OperatorPhone.connect(account)

  await phone.register()

  const { invitation } = await phone.nextCall()
  expect(invitation.remoteIdentity.displayName).toBe('Фёдорова Елена Юрьевна')
})

it('admits the named origin alone', async () => {
  const account = await ready(run('--origin', 'http://127.0.0.1:4321'))

  await OperatorPhone.connect(account)
  await expect(OperatorPhone.connect(account, 'http://127.0.0.1:4322')).rejects.toThrow('403')
})

it.each([[['--port', 'many']], [['--port', '70000']], [['--colour', 'red']], [['--call', 'no-such']], [['stray']]])(
  'refuses %j in one sentence with code 2',
  async (args) => {
    const line = run(...args)

    expect(await ended(line.child)).toBe(2)
    expect(line.output.out).toBe('')
    expect(line.output.err.trimEnd().split('\n')).toHaveLength(1)
  },
)

it('says in one sentence that the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const { port } = other.address() as { port: number }

  const line = run('--port', String(port))

  expect(await ended(line.child)).toBe(2)
  expect(line.output.err).toBe(`Port ${port} is taken: choose another one with --port.\n`)
})
