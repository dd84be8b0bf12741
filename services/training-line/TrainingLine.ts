import { randomBytes } from 'node:crypto'
import { setTimeout as setTimeoutPromise } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import type { CallerReport } from '#core/bridge/session'
import type { Scenario } from '#core/training/scenario'
import { CalledPerson } from './caller/CalledPerson.ts'
import { Recordings } from './caller/Recordings.ts'
import { SimulatedCaller, type Surroundings } from './caller/SimulatedCaller.ts'
import { CallRoutes } from './line/CallRoutes.ts'
import type { ChannelTransport } from './line/ChannelTransport.ts'
import { type Admits, LoopbackSocket } from './line/LoopbackSocket.ts'
import { PanelSwitch } from './line/PanelSwitch.ts'
import { type Account, Registrar } from './line/Registrar.ts'
import type { CallRefusal } from './portMessages.ts'
import { FrameClock } from './sound/FrameClock.ts'
import { warmUp } from './sound/peerConnection.ts'

export interface LineSetting {
  readonly port: number
  /** New with every line by default. */
  readonly password?: string
  readonly scenarios: readonly Scenario[]
  /** Folder of the recordings. */
  readonly voices: string
  readonly admits: Admits
  /** Time to put the headset on, between the choice of a scenario and the ring. */
  readonly ringAfterMs: number
}

/** How long a closing line waits for its panels to confirm the hang-up. */
const farewellMs = 1_000

/** The whole line in this process: registrar, socket, callers. */
export class TrainingLine {
  readonly account: Account
  /** Calls under way or about to ring; a leak shows here and in `routes`. */
  readonly callers = new Set<SimulatedCaller>()
  /** Those who were dialled by a panel. */
  readonly called = new Set<CalledPerson>()
  readonly routes = new CallRoutes<ChannelTransport>()
  readonly #setting: LineSetting
  readonly #registrar: Registrar
  readonly #clock = new FrameClock()
  readonly #recordings: Recordings
  readonly #listeners = new Set<(report: CallerReport) => void>()
  readonly #timers = new Set<NodeJS.Timeout>()
  #socket: LoopbackSocket | null = null

  private constructor(setting: LineSetting) {
    this.#setting = setting
    this.account = { domain: 'training.local', user: '101', password: setting.password ?? randomBytes(18).toString('base64url') }
    this.#registrar = new Registrar(this.account)
    this.#recordings = new Recordings(setting.voices)
  }

  static async open(setting: LineSetting): Promise<TrainingLine> {
    const line = new TrainingLine(setting)
    const panels = new PanelSwitch(line.#registrar, line.routes, (...dialled) => line.#take(...dialled))
    line.#socket = await LoopbackSocket.open(setting.port, setting.admits, panels, (socket) => line.#registrar.forget(socket))
    await warmUp()
    return line
  }

  get server(): string {
    return `ws://127.0.0.1:${this.#socket?.port}`
  }

  /** Null: the caller will ring. */
  call(scenarioId: string): CallRefusal | null {
    const scenario = this.#setting.scenarios.find(({ id }) => id === scenarioId)
    if (scenario === undefined) return 'noScenario'
    if (this.#registrar.binding === null) return 'noPanel'
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      this.#ring(scenario)
    }, this.#setting.ringAfterMs)
    this.#timers.add(timer)
    return null
  }

  /** A panel came on the line. Returns the undo. */
  onRegistered(heard: () => void): () => void {
    return this.#registrar.onRegistered(heard)
  }

  /** Every finished call. Returns the undo. */
  listen(heard: (report: CallerReport) => void): () => void {
    this.#listeners.add(heard)
    return () => void this.#listeners.delete(heard)
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer)
    const people = [...this.callers, ...this.called]
    for (const person of people) person.hangUp()
    await Promise.race([
      Promise.all(people.map(({ ended }) => ended as Promise<unknown>)),
      setTimeoutPromise(farewellMs, null, { ref: false }),
    ])
    this.#socket?.close()
  }

  /** Only the callers of the scenarios have a telephone here, and only for a panel that is on the line. */
  #take(socket: WebSocket, number: string, frame: string): boolean {
    const scenario = this.#setting.scenarios.find(({ caller }) => caller.number === number)
    if (scenario === undefined || this.#registrar.binding?.socket !== socket) return false
    const person = new CalledPerson(scenario, socket, this.#surroundings())
    this.called.add(person)
    void person.ended.then(() => this.called.delete(person))
    void person.take(frame)
    return true
  }

  #surroundings(): Surroundings {
    return { domain: this.account.domain, routes: this.routes, clock: this.#clock, recordings: this.#recordings }
  }

  /** A panel that went off the line meanwhile is not rung. */
  #ring(scenario: Scenario): void {
    const binding = this.#registrar.binding
    if (binding === null) return
    const caller = new SimulatedCaller(scenario, binding, this.#surroundings())
    this.callers.add(caller)
    void caller.ended.then((report) => {
      this.callers.delete(caller)
      for (const heard of this.#listeners) heard(report)
    })
    void caller.ring()
  }
}
