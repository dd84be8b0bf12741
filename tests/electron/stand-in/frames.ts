import { originOf, toOuter } from './schemes.ts'

/** `event.senderFrame` as the program sees it. */
export interface Frame {
  url: string
  origin: string
  readonly parent: Frame | null
}

export interface FramePlace {
  readonly id: string
  readonly parentId?: string
  readonly url: string
  readonly urlFragment?: string
}

/** The frames of one page by Chromium's ids, with their isolated worlds. Everything here comes from the browser, not from the page. */
export class Frames {
  private readonly known = new Map<string, Frame>()
  private readonly worlds = new Map<string, number>()

  of(id: string, parentId?: string): Frame {
    const known = this.known.get(id)
    if (known) return known
    const frame: Frame = { url: '', origin: 'null', parent: parentId ? this.of(parentId) : null }
    this.known.set(id, frame)
    return frame
  }

  moved({ id, parentId, url, urlFragment = '' }: FramePlace): Frame {
    const frame = this.of(id, parentId)
    frame.url = toOuter(url + urlFragment)
    frame.origin = originOf(frame.url)
    return frame
  }

  hasWorld(id: string, world: number): void {
    this.worlds.set(id, world)
  }

  worldOf(id: string): number | undefined {
    return this.worlds.get(id)
  }

  frameIdOf(world: number): string | undefined {
    return [...this.worlds].find(([, known]) => known === world)?.[0]
  }

  forgetWorlds(): void {
    this.worlds.clear()
  }
}
