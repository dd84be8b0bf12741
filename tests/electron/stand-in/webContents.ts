import { randomBytes } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Fields } from './cdp.ts'
import { type FramePlace, Frames } from './frames.ts'
import { runningChromium } from './host.ts'
import { judge, type Paused } from './interception.ts'
import { invoke } from './ipcMain.ts'
import { note } from './journal.ts'
import type { Downward, Upward } from './page/preloadWorld.ts'
import { isolatedWorld, pageScript, preloadScript } from './pageScripts.ts'
import { decideRequest, settleAll } from './permissions.ts'
import { toInner, toOuter } from './schemes.ts'
import { stoppable } from './stoppable.ts'
import { strict } from './strict.ts'
import { copied } from './wire.ts'

type WindowOpen = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }
interface Size {
  readonly width: number
  readonly height: number
}

/** A page in Chromium, driven over the DevTools protocol, with the program's preload in an isolated world. */
export class WebContents extends EventEmitter {
  private readonly key = `k${randomBytes(12).toString('hex')}`
  private readonly frames = new Frames()
  private readonly attached: Promise<void>
  private session = ''
  private mainId = ''
  private targetId = ''
  /** Where the program itself sends the page; any other navigation is the page's own doing. */
  private expected: string | null = null
  private openRule: WindowOpen | null = null
  private gone = false
  /** What the program holds; events name it as their sender. */
  private readonly face: WebContents

  constructor(size: Size, preload: string | undefined) {
    super()
    this.face = strict('WebContents', this)
    this.attached = this.attach(size, preload)
    // biome-ignore lint/correctness/noConstructorReturn: the strict face is what the program gets
    return this.face
  }

  async loadURL(url: string): Promise<void> {
    await this.attached
    this.expected = url
    const loaded = once(this, 'did-finish-load')
    const { errorText } = await this.command<{ errorText?: string }>('Page.navigate', { url: toInner(url) })
    if (errorText) throw new Error(`${errorText} loading '${url}'`)
    await loaded
  }

  reload(): void {
    this.expected = this.getURL()
    void this.command('Page.reload')
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.tell(this.mainId, { type: 'sent', channel, args: copied(args) })
  }

  getURL(): string {
    return this.frames.of(this.mainId).url
  }

  isDestroyed(): boolean {
    return this.gone
  }

  setWindowOpenHandler(rule: WindowOpen): void {
    this.openRule = rule
  }

  /** Ends the page, as its window does when it goes. */
  async close(): Promise<void> {
    this.gone = true
    await this.attached
    await runningChromium()
      .cdp.send('Target.closeTarget', { targetId: this.targetId })
      .catch(() => {})
  }

  private async attach({ width, height }: Size, preload: string | undefined): Promise<void> {
    const { cdp } = runningChromium()
    const created = await cdp.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })
    this.targetId = created.targetId
    const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', { targetId: this.targetId, flatten: true })
    this.session = sessionId
    cdp.listen(sessionId, (method, params) => this.hear(method, params))
    await this.command('Page.enable')
    await this.command('Runtime.enable')
    const { frameTree } = await this.command<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree')
    this.mainId = frameTree.frame.id
    await this.command('Runtime.addBinding', { name: 'standInSend', executionContextName: isolatedWorld })
    await this.command('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(this.key) })
    const code = preload ? readFileSync(preload, 'utf8') : ''
    await this.command('Page.addScriptToEvaluateOnNewDocument', { worldName: isolatedWorld, source: preloadScript(this.key, code) })
    await this.command('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] })
  }

  private command<T = Fields>(method: string, params: Fields = {}): Promise<T> {
    return runningChromium().cdp.send<T>(method, params, this.session)
  }

  private hear(method: string, params: never): void {
    const on: Readonly<Record<string, (params: never) => void>> = {
      'Runtime.executionContextCreated': ({ context }: { context: { id: number; name: string; auxData: { frameId: string } } }) => {
        if (context.name === isolatedWorld) this.frames.hasWorld(context.auxData.frameId, context.id)
      },
      'Runtime.executionContextsCleared': () => this.frames.forgetWorlds(),
      'Runtime.bindingCalled': ({ payload, executionContextId }: { payload: string; executionContextId: number }) => {
        void this.take(JSON.parse(payload) as Upward, this.frames.frameIdOf(executionContextId) ?? this.mainId)
      },
      'Page.frameNavigated': ({ frame }: { frame: FramePlace }) => void this.frames.moved(frame),
      'Page.domContentEventFired': () => this.emit('dom-ready', {}),
      'Page.loadEventFired': () => this.emit('did-finish-load'),
      'Fetch.requestPaused': (paused: Paused) => void this.admit(paused),
    }
    on[method]?.(params)
  }

  private async admit(paused: Paused): Promise<void> {
    const { requestId } = paused
    if (paused.resourceType === 'Document' && !(await this.mayNavigate(paused))) {
      await this.command('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      return
    }
    const { method, ...verdict } = await judge(paused)
    // Rejects where the page that asked is gone already.
    await this.command(method, { requestId, ...verdict }).catch(() => {})
  }

  private async mayNavigate({ request, frameId }: Paused): Promise<boolean> {
    const url = toOuter(request.url)
    const isMainFrame = frameId === this.mainId
    if (!isMainFrame || url !== this.expected) {
      const events = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate']
      for (const name of events) {
        const { event, stopped } = stoppable({ url, isMainFrame })
        this.emit(name, event)
        if (stopped()) return false
      }
    }
    this.expected = null
    if (isMainFrame) await settleAll(this.face, url)
    return true
  }

  private async take(message: Upward, frameId: string): Promise<void> {
    if (message.type === 'preloadFailed') {
      note('preload-error', message.message)
      this.emit('preload-error', {}, '', new Error(message.message))
      return
    }
    try {
      this.tell(frameId, { type: 'reply', id: message.id, value: copied(await this.answer(message, frameId)) })
    } catch (refusal) {
      this.tell(frameId, { type: 'reply', id: message.id, error: (refusal as Error).message })
    }
  }

  private async answer(message: Extract<Upward, { type: 'ask' }>, frameId: string): Promise<unknown> {
    const frame = this.frames.of(frameId)
    if (message.ask === 'invoke') return invoke(message.channel, { sender: this.face, senderFrame: frame }, message.args)
    if (message.ask === 'permission') return decideRequest(this.face, message.permission, frame.url, message.details)
    const { action } = this.openRule?.({ url: toOuter(message.url) }) ?? { action: 'allow' }
    note('window.open', toOuter(message.url), action)
    return null
  }

  private tell(frameId: string, message: Downward): void {
    const contextId = this.frames.worldOf(frameId)
    if (contextId === undefined) return
    void this.command('Runtime.evaluate', { contextId, expression: `standInTake(${JSON.stringify(message)})` }).catch(() => {})
  }
}
