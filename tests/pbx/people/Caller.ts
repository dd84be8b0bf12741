import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { furnishBaresip } from './furnishBaresip.ts'
import { Journal } from './Journal.ts'
import { type Party, type Samples, whoSounds, whoSpoke } from './tones.ts'
import { lastOf, readRecording } from './wav.ts'

/** One event of baresip's control port: `CALL_ESTABLISHED`, `CALL_CLOSED` with its reason in `param`, … */
interface CallerEvent {
  readonly type?: string
  readonly param?: string
}

/** A person on the trunk's side with a real telephone (baresip): speaks a tone of 350 Hz and records what is heard. */
export class Caller {
  readonly heard = new Journal<CallerEvent>()
  readonly #folder: string
  readonly #process: ChildProcess
  readonly #control: Socket
  #rest = Buffer.alloc(0)

  private constructor(folder: string, process: ChildProcess, control: Socket) {
    this.#folder = folder
    this.#process = process
    this.#control = control
    control.on('data', (chunk) => this.#take(chunk))
    control.on('error', () => undefined)
  }

  /** `line` tells several callers apart (0 …). Where `answers`, the telephone picks up by itself. */
  static async start(line = 0, { answers = false, party = 'caller' as Party } = {}): Promise<Caller> {
    const folder = mkdtempSync(join(tmpdir(), 'caller-'))
    const controlPort = 4444 + line
    furnishBaresip(folder, { party, number: `7916123456${7 - line}`, sipPort: 5070 + 2 * line, controlPort, answers })
    const child = spawn('baresip', ['-f', folder], { stdio: 'ignore' })
    const control = await reach(controlPort, child)
    return new Caller(folder, child, control)
  }

  /** Netstrings of JSON. */
  #take(chunk: Buffer) {
    this.#rest = Buffer.concat([this.#rest, chunk])
    for (let colon = this.#rest.indexOf(':'); colon > 0; colon = this.#rest.indexOf(':')) {
      const length = Number(this.#rest.subarray(0, colon).toString())
      const end = colon + 1 + length
      if (this.#rest.length < end + 1) return
      this.heard.add(JSON.parse(this.#rest.subarray(colon + 1, end).toString()) as CallerEvent)
      this.#rest = this.#rest.subarray(end + 1)
    }
  }

  #order(command: string, params?: string) {
    const text = JSON.stringify({ command, params, token: 'test' })
    this.#control.write(`${Buffer.byteLength(text)}:${text},`)
  }

  dial(number: string) {
    this.#order('dial', `sip:${number}@127.0.0.1`)
  }

  hangUp() {
    this.#order('hangup')
  }

  hold() {
    this.#order('hold')
  }

  resume() {
    this.#order('resume')
  }

  event(type: string, after = 0, withinMs = 15_000): Promise<CallerEvent> {
    return this.heard.first((event) => event.type === type, { what: `${type} at the caller’s telephone`, after, withinMs })
  }

  /** Keys of the other end that arrived as RFC 4733 events. */
  get keys(): string {
    return this.heard.entries.flatMap(({ type, param }) => (type === 'CALL_DTMF_START' && param ? [param] : [])).join('')
  }

  /** Everything heard so far in the latest call. */
  recording(): Samples {
    const name = readdirSync(this.#folder)
      .filter((file) => file.endsWith('-dec.wav'))
      .sort()
      .at(-1)
    return name === undefined ? { rate: 8_000, values: new Float32Array() } : readRecording(join(this.#folder, name))
  }

  /** Who is heard at this moment: the last quarter of a second. */
  hears(): readonly Party[] {
    return whoSounds(lastOf(this.recording(), 0.25))
  }

  /** Who was heard one after another. */
  story(): readonly Party[] {
    return whoSpoke(this.recording())
  }

  async leave(): Promise<void> {
    this.#control.destroy()
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = once(this.#process, 'exit')
      this.#process.kill('SIGKILL')
      await ended
    }
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** Its control port once it listens. */
async function reach(port: number, child: ChildProcess): Promise<Socket> {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    const socket = createConnection({ host: '127.0.0.1', port })
    const isOpen = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(
      () => false,
    )
    if (isOpen) return socket
    await new Promise((turn) => setTimeout(turn, 25))
  }
  child.kill('SIGKILL')
  throw new Error(`the caller’s telephone (baresip) does not start on control port ${port}`)
}
