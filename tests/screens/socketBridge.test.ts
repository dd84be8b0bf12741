import { describe, expect, it } from 'vitest'
import { closing } from '#core/bridge/closing'
import { takePageSecret } from '../../renderer/bridge/pageSecret.ts'
import { type SocketBridgePorts, socketBridge } from '../../renderer/bridge/socketBridge.ts'

/** The far end of one connection: opens, hears frames, answers, falls. */
class FakeSocket extends EventTarget {
  readonly sent: { readonly id: number; readonly name: string }[] = []
  readyState = 0
  send(frame: string) {
    this.sent.push(JSON.parse(frame))
  }
  opens() {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }
  says(message: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data: typeof message === 'string' ? message : JSON.stringify(message) }))
  }
  falls(code = 1006) {
    this.readyState = 3
    this.dispatchEvent(Object.assign(new Event('close'), { code }))
  }
}

const world = () => {
  const sockets: FakeSocket[] = []
  const waiting: { run: () => void; at: number }[] = []
  let now = 0
  const ports: SocketBridgePorts = {
    open: () => {
      const socket = new FakeSocket()
      sockets.push(socket)
      return socket as unknown as WebSocket
    },
    now: () => now,
    later: (run, ms) => {
      const entry = { run, at: now + ms }
      waiting.push(entry)
      return () => waiting.splice(waiting.indexOf(entry), 1)
    },
  }
  const passes = (ms: number) => {
    now += ms
    for (const entry of waiting.splice(0)) entry.at <= now ? entry.run() : waiting.push(entry)
  }
  const last = () => {
    const socket = sockets.at(-1)
    if (socket === undefined) throw new Error('no socket was opened')
    return socket
  }
  return { bridge: socketBridge(ports), last, passes }
}

describe('the bridge over a socket', () => {
  it('answers each request by its own id, in whatever order the desk answers', async () => {
    const { bridge, last } = world()
    last().opens()
    const first = bridge.request('asuo.link', null)
    const second = bridge.request('outbox.read', null)

    last().says({ id: 2, outcome: { ok: true, value: { waiting: 1, attention: [] } } })
    last().says({ id: 1, outcome: { ok: false, fault: { code: 'asuoUnreachable' } } })

    expect(await second).toEqual({ ok: true, value: { waiting: 1, attention: [] } })
    expect(await first).toEqual({ ok: false, fault: { code: 'asuoUnreachable' } })
  })

  it('sends what was not answered again, under the same id, when the desk comes back', async () => {
    const { bridge, last, passes } = world()
    last().opens()
    const asked = bridge.request('asuo.link', null)
    last().falls()
    passes(1000)
    last().opens()

    expect(last().sent).toEqual([{ id: 1, name: 'asuo.link', input: null }])

    last().says({ id: 1, outcome: { ok: true, value: null } })
    expect(await asked).toEqual({ ok: true, value: null })
  })

  it('tells the page that the desk went away and came back', () => {
    const { bridge, last, passes } = world()
    const heard: string[] = []
    bridge.listen('bridge.changed', ({ state }) => heard.push(state))
    last().opens()
    last().falls()
    passes(1000)
    last().opens()

    expect(heard).toEqual(['open', 'gone', 'open'])
  })

  it('stops where a newer page took its place, and says so to everything asked', async () => {
    const { bridge, last, passes } = world()
    const heard: string[] = []
    bridge.listen('bridge.changed', ({ state }) => heard.push(state))
    last().opens()
    const asked = bridge.request('asuo.link', null)
    const displaced = last()
    displaced.falls(closing.displaced)
    passes(60_000)

    expect(await asked).toEqual({ ok: false, fault: { code: 'openElsewhere' } })
    expect(await bridge.request('outbox.read', null)).toEqual({ ok: false, fault: { code: 'openElsewhere' } })
    expect(heard).toEqual(['open', 'elsewhere'])
    expect(last()).toBe(displaced)
  })

  it('knocks again for a while where a call is open elsewhere: after a reload that is its own old page', () => {
    const { bridge, last, passes } = world()
    const heard: string[] = []
    bridge.listen('bridge.changed', ({ state }) => heard.push(state))
    for (let knock = 0; knock < 10; knock += 1) {
      last().opens()
      last().falls(closing.refused)
      passes(5_000)
    }
    expect(heard).not.toContain('elsewhere')

    last().opens()
    last().falls(closing.refused)
    expect(heard.at(-1)).toBe('elsewhere')
  })

  it('says that the desk is gone when it does not come back in time', async () => {
    const { bridge, passes } = world()
    const asked = bridge.request('asuo.link', null)

    passes(5000)

    expect(await asked).toEqual({ ok: false, fault: { code: 'deskGone' } })
  })

  it('passes notices on until the undo, and is not upset by what it does not understand', () => {
    const { bridge, last } = world()
    const heard: unknown[] = []
    last().opens()
    const undo = bridge.listen('line.shaken', (payload) => heard.push(payload))

    last().says('not JSON')
    last().says({ neither: 'this nor that' })
    last().says({ notice: 'line.shaken', payload: { why: 'resume' } })
    undo()
    last().says({ notice: 'line.shaken', payload: { why: 'network' } })

    expect(heard).toEqual([{ why: 'resume' }])
  })
})

describe("the page's secret", () => {
  const page = (hash: string, stored: string | null = null) => {
    const kept = new Map<string, string>(stored === null ? [] : [['operator-panel.secret', stored]])
    const shown: unknown[] = []
    return {
      shown,
      parts: {
        location: { hash, pathname: '/' } as Location,
        history: { replaceState: (_state: unknown, _title: string, address: unknown) => shown.push(address) } as unknown as History,
        sessionStorage: {
          getItem: (key: string) => kept.get(key) ?? null,
          setItem: (key: string, value: string) => void kept.set(key, value),
        } as Storage,
      },
    }
  }

  it('leaves the address bar at once', () => {
    const { parts, shown } = page('#secret=abc_-1')

    expect(takePageSecret(parts)).toBe('abc_-1')
    expect(shown).toEqual(['/'])
  })

  it('survives a reload, on whichever page of the panel', () => {
    expect(takePageSecret(page('', 'kept').parts)).toBe('kept')
    expect(takePageSecret(page('#/board', 'kept').parts)).toBe('kept')
  })
})
