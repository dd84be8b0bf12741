interface Guards {
  permission(permission: string, details: object): Promise<unknown>
  open(url: string): Promise<unknown>
}

/**
 * Runs in the page's own world, from its source text: has the shell's rules asked before Chromium's own, and opens no windows
 * (a second window of the page is not implemented: it is always refused, whatever the rule says).
 */
export function pageGuards(guardName: string): void {
  const guards = (): Guards | undefined => (globalThis as unknown as Readonly<Record<string, Guards | undefined>>)[guardName]

  const askFirst = <T extends object>(
    owner: T,
    name: keyof T & string,
    permission: string,
    detailsOf: (first: unknown) => object,
  ): void => {
    const native = owner[name] as (...args: unknown[]) => unknown
    const guarded = async function (this: unknown, ...args: unknown[]): Promise<unknown> {
      await guards()?.permission(permission, detailsOf(args[0]))
      return native.apply(this, args)
    }
    Object.assign(owner, { [name]: guarded })
  }
  const mediaTypes = (constraints: unknown): object => ({
    mediaTypes: ['audio', 'video'].filter((kind) => (constraints as Record<string, unknown> | undefined)?.[kind]),
  })

  if (navigator.mediaDevices) askFirst(MediaDevices.prototype, 'getUserMedia', 'media', mediaTypes)
  if (globalThis.Notification) askFirst(Notification, 'requestPermission', 'notifications', () => ({}))
  window.open = (url = 'about:blank') => {
    void guards()?.open(new URL(url, location.href).href)
    return null
  }
}
