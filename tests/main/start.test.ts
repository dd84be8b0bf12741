import { on, once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { ProductProcess } from '../journeys/childProcess.ts'
import { temporaryProfile } from './temporaryProfile.ts'

const start = (...args: readonly string[]): ProductProcess => {
  const panel = new ProductProcess('main/start.ts', ['--browser', '--no-open', ...args])
  onTestFinished(() => panel.end())
  return panel
}
const ready = /Panel ready: (http:\/\/127\.0\.0\.1:\d+\/#\S+)/

const refused = async (...args: readonly string[]): Promise<string> => {
  const panel = start(...args)
  expect(await panel.exited()).toBe(2)
  expect(panel.output).not.toMatch(ready)
  expect(panel.errors.trim().split('\n')).toHaveLength(1)
  return panel.errors
}

/** One question over the bridge, as the page at that address would ask it. */
const ask = async (address: string, name: string): Promise<unknown> => {
  const { origin, host, hash } = new URL(address)
  const socket = new WebSocket(`ws://${host}/bridge`, ['operator-panel', hash.slice(hash.indexOf('=') + 1)], { origin })
  await once(socket, 'open')
  socket.send(JSON.stringify({ id: 1, name, input: null }))
  // What the desk tells of its own accord may come first.
  for await (const [message] of on(socket, 'message')) {
    const said = JSON.parse(String(message))
    if (said.id !== 1) continue
    socket.terminate()
    return said
  }
  throw new Error(`no answer to ${name}`)
}

// The page is built first where it is stale, and the machine may be busy.
describe('npm start -- --browser', { timeout: 120_000 }, () => {
  it('refuses what it does not understand', async () => {
    expect(await refused('--prot', '1')).toContain('--prot')
  })

  it('refuses a profile it cannot work in', async () => {
    expect(await refused('--profile', '/dev/null/profile')).toContain('name another one with --profile')
  })

  it('opens the practice panel, keeps a second one off its profile and its port, and ends what it started', async () => {
    const profile = temporaryProfile()
    const panel = start('--profile', profile)
    const address = await panel.printed(ready)
    expect(panel.output).toMatch(/^ASUO ready: http:\/\/127\.0\.0\.1:\d+\/v1$/m)
    expect(panel.output).toMatch(/^Training line ready: ws:\/\/127\.0\.0\.1:\d+$/m)
    expect(await ask(address, 'session.read')).toMatchObject({
      outcome: { ok: true, value: { practice: true, agent: { role: 'operator' } } },
    })

    expect(await refused('--profile', profile)).toContain('Another panel already works on the profile')
    expect(await refused('--profile', temporaryProfile(), '--port', new URL(address).port)).toContain('is in use')

    await panel.end('SIGTERM')
    expect(panel.child.exitCode).toBe(0)
    expect(existsSync(join(profile, 'asuo/cluster/postmaster.pid'))).toBe(false)
    expect(readdirSync(join(profile, 'logs'))).toEqual([])
  })

  it('starts again after it was killed, though its database was left running', async () => {
    const profile = temporaryProfile()
    const killed = start('--profile', profile)
    await killed.printed(ready)
    await killed.end('SIGKILL')
    expect(existsSync(join(profile, 'asuo/cluster/postmaster.pid'))).toBe(true)

    const panel = start('--profile', profile)
    const address = await panel.printed(ready)
    expect(await ask(address, 'outbox.read')).toMatchObject({ outcome: { ok: true, value: { waiting: 0 } } })

    await panel.end('SIGTERM')
    expect(existsSync(join(profile, 'asuo/cluster/postmaster.pid'))).toBe(false)
  })
})
