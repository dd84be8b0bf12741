import { onTick } from '../kit/ticker.ts'

/** What a page that nobody looks at can show of a call that rings. */
export interface RingSign {
  /** «☎ +7 812 …»: takes turns with the page's own title. */
  readonly title: string
  /** Said by the system's notice. */
  readonly notice: string
  readonly body: string
}

const icon = (paint: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="${paint}"/><path d="M5 4l2 2-1 1a6 6 0 0 0 3 3l1-1 2 2-1 2C7 13 3 9 3 5z" fill="#fff"/></svg>`,
  )}`
const ringingIcon = icon('#a8231b')

const isInFront = (): boolean => document.visibilityState === 'visible' && document.hasFocus()

const notify = ({ notice, body }: RingSign): (() => void) => {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted' || isInFront()) return () => {}
  const shown = new Notification(notice, { body, tag: 'operator-panel.call', requireInteraction: true })
  shown.addEventListener('click', () => {
    window.focus()
    shown.close()
  })
  return () => shown.close()
}

/**
 * In a browser: the tab's title and icon change while it rings, and the system shows the caller where the page is not in front. Returns
 * the undo, which leaves everything as it was.
 */
export const callForAttention = (sign: RingSign): (() => void) => {
  const before = document.title
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
  const iconBefore = link?.href
  const close = notify(sign)
  const blink = () => {
    document.title = document.title === sign.title ? before : sign.title
  }
  blink()
  const forget = onTick(blink)
  if (link) link.href = ringingIcon
  return () => {
    forget()
    close()
    document.title = before
    if (link && iconBefore !== undefined) link.href = iconBefore
  }
}
