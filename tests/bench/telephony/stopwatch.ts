/** What a page is seen to do. `clicked` is the hand's own time; `…Painted` is the moment after the frame that shows it. */
export type Mark =
  | 'invited'
  | 'ringingPainted'
  | 'clicked'
  | 'answered'
  | 'audible'
  | 'talkingPainted'
  | 'bye'
  | 'idlePainted'
  | 'registered'
  | 'offlinePainted'

/** A CSS selector and a text that the element has in it. */
export type Sign = readonly [selector: string, text: string]

/** Where a page shows what. */
export interface Signs {
  readonly ringing: Sign
  readonly answer: Sign
  readonly talking: Sign
  readonly onLine: Sign
  /** Pressed once, as soon as it is there; null where a page goes on line by itself. */
  readonly goOnLine: Sign | null
  /** Pressed in this order, each as soon as it is there, until the desk is free again after a call. */
  readonly afterCall: readonly Sign[]
  /** Stands there once the next call is taken; null where it always is. */
  readonly free: Sign | null
}

export interface Stopwatch {
  /** The latest moment of a mark, ms on the page's clock; null where there was none since `reset`. */
  at(mark: Mark): number | null
  /** Resolves with the moment of the mark since the last `reset`. */
  when(mark: Mark): Promise<number>
  reset(): void
  /** Answers by itself, as soon as it rings. */
  autoAnswer(on: boolean): void
  /** Does what the page owes after a call; resolves when the desk is free. */
  tidy(): Promise<void>
  /** What it looks at: nothing costs nothing, `calls` leaves the sound alone. */
  watch(what: 'everything' | 'calls' | 'nothing'): void
}

declare global {
  interface Window {
    stopwatch: Stopwatch
  }
}

/** Runs in the page before anything of it, the same in every contestant. Everything is taken where it passes: at the socket, the screen and the track. */
export const startStopwatch = (signs: Signs): void => {
  const loudEnough = 0.01
  let marks = new Map<Mark, number>()
  let waiting: { mark: Mark; resolve: (at: number) => void }[] = []
  let watched: 'everything' | 'calls' | 'nothing' = 'everything'
  let answers = false
  let { goOnLine } = signs

  const note = (mark: Mark, at = performance.now()) => {
    if (watched === 'nothing' || marks.has(mark)) return
    marks.set(mark, at)
    for (const it of waiting) if (it.mark === mark) it.resolve(at)
    waiting = waiting.filter((it) => it.mark !== mark)
  }

  const Socket = window.WebSocket
  window.WebSocket = class extends Socket {
    constructor(...parts: ConstructorParameters<typeof Socket>) {
      super(...parts)
      this.addEventListener('message', ({ data }) => {
        if (typeof data !== 'string') return
        if (data.startsWith('INVITE ')) note('invited')
        else if (data.startsWith('BYE ')) note('bye')
        else if (data.startsWith('SIP/2.0 200') && /^CSeq: *\d+ REGISTER/im.test(data)) note('registered')
      })
    }
    override send(data: Parameters<WebSocket['send']>[0]) {
      if (typeof data === 'string' && data.startsWith('SIP/2.0 200') && /^CSeq: *\d+ INVITE/im.test(data)) note('answered')
      super.send(data)
    }
  }

  /** Chromium's own: frames of the track as they leave the jitter buffer. Read in a worker: the page may be busy drawing while the ear already hears. */
  type Frames = new (of: { track: MediaStreamTrack }) => { readable: ReadableStream }
  const ear = async (frames: ReadableStream<AudioData>, loud: number): Promise<number> => {
    const reader = frames.getReader()
    const samples = new Float32Array(4096)
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const part = samples.subarray(0, next.value.numberOfFrames)
      next.value.copyTo(part, { planeIndex: 0, format: 'f32-planar' })
      next.value.close()
      if (part.some((sample) => Math.abs(sample) > loud)) break
    }
    const at = performance.timeOrigin + performance.now()
    void reader.cancel()
    return at
  }
  const source = `onmessage = ({ data }) => (${ear})(data, ${loudEnough}).then((at) => postMessage(at))`
  const listener = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  const listen = (track: MediaStreamTrack) => {
    const Processor = (window as unknown as { MediaStreamTrackProcessor: Frames }).MediaStreamTrackProcessor
    const { readable } = new Processor({ track })
    const worker = new Worker(listener)
    worker.onmessage = ({ data }) => {
      note('audible', Number(data) - performance.timeOrigin)
      worker.terminate()
    }
    worker.postMessage(readable, [readable])
  }
  const Connection = window.RTCPeerConnection
  window.RTCPeerConnection = class extends Connection {
    constructor(...parts: ConstructorParameters<typeof Connection>) {
      super(...parts)
      this.addEventListener('track', ({ track }) => {
        if (watched === 'everything') listen(track)
      })
    }
  }

  window.addEventListener('click', ({ timeStamp }) => note('clicked', timeStamp), true)

  const find = ([selector, text]: Sign): HTMLElement | null => {
    for (const it of document.querySelectorAll<HTMLElement>(selector)) if (it.textContent?.includes(text)) return it
    return null
  }
  const has = (sign: Sign) => find(sign) !== null
  const afterPaint = (mark: Mark) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        note(mark)
        port1.close()
      }
      port2.postMessage(null)
    })
  }
  const look = (() => {
    let ringing = false
    let talking = false
    let onLine = false
    return () => {
      const goOn = goOnLine && find(goOnLine)
      if (goOn) {
        goOnLine = null
        setTimeout(() => goOn.click())
      }
      if (ringing !== has(signs.ringing)) {
        ringing = !ringing
        if (ringing) afterPaint('ringingPainted')
        if (ringing && answers) setTimeout(() => find(signs.answer)?.click())
      }
      if (talking !== has(signs.talking)) {
        talking = !talking
        afterPaint(talking ? 'talkingPainted' : 'idlePainted')
      }
      if (onLine !== has(signs.onLine)) {
        onLine = !onLine
        if (!onLine) afterPaint('offlinePainted')
      }
    }
  })()
  const observer = new MutationObserver(look)
  const observe = () =>
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['hidden', 'role'],
    })
  observe()

  window.stopwatch = {
    at: (mark) => marks.get(mark) ?? null,
    when: (mark) => {
      const at = marks.get(mark)
      return at === undefined ? new Promise((resolve) => waiting.push({ mark, resolve })) : Promise.resolve(at)
    },
    reset: () => {
      marks = new Map()
      waiting = []
    },
    autoAnswer: (on) => {
      answers = on
    },
    tidy: async () => {
      for (const sign of signs.afterCall) {
        while (!has(sign)) await new Promise((turn) => setTimeout(turn, 5))
        find(sign)?.click()
      }
      while (signs.free !== null && !has(signs.free)) await new Promise((turn) => setTimeout(turn, 5))
    },
    watch: (what) => {
      watched = what
      observer.disconnect()
      if (what !== 'nothing') observe()
    },
  }
}
