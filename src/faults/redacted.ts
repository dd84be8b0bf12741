/** In this order: what is behind a name goes first, so that its rest does not look like something else. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/\b((?:proxy-)?authorization|(?:www|proxy)-authenticate)[ \t]*:[^\r\n]*/gi, '$1: …'],
  [
    /\b(response|c?nonce|opaque|username|realm|password|passwd|secret|token|authorization)(["']?[ \t]*[=:][ \t]*)("[^"\r\n]*"?|'[^'\r\n]*'?|[^\s,;&]+)/gi,
    '$1$2…',
  ],
  [/\bsips?:[^\s>;,"']+/gi, 'sip:…'],
  [/\btel:[^\s>;,"']+/gi, 'tel:…'],
  [/[^\s<>"'(]+@[^\s<>"',;)]+/g, '…@…'],
  [/"[^"\r\n]*"(?=[ \t]*<)/g, '"…"'],
  // Our own words in code are English: Cyrillic in an error is somebody's name or what he said.
  [/[\u0400-\u04ff][\u0400-\u04ff \t.\-–«»]*/g, '…'],
  [/\+?\d(?:[ \t()-]?\d){6,}/g, '…'],
]

/**
 * A text for a log, without passwords, digests, addresses, names and numbers of people. Errs on the side of too little: what stays is
 * enough to find the place in the code.
 */
export const redacted = (text: string): string => secrets.reduce((rest, [secret, mark]) => rest.replace(secret, mark), text)
