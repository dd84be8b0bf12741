/** Stands in the built `index.html` wherever a nonce belongs (`html.cspNonce` of vite); each answer gets a fresh one instead. */
export const noncePlaceholder = 'nonce-of-this-answer'

interface Openings {
  /** Of this one answer: 128 random bits or more. Admits the style elements of the page's component library, nothing else. */
  readonly nonce: string
  /** Whole origins the page may talk to besides its own: `wss://pbx.example.ru`, `ws://127.0.0.1:5066`. */
  readonly connect: readonly string[]
}

/** The page's Content-Security-Policy, the same in both shells. Scripts, styles, fonts and sounds come from the page's own origin only. */
export const contentSecurityPolicy = ({ nonce, connect }: Openings): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "media-src 'self' blob: mediastream:",
    "worker-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
