import { isUtf8 } from 'node:buffer'
import { guessCharset } from './guessCharset.ts'
import { joinEncodedWords } from './joinEncodedWords.ts'

/** Of a mail that is one text: in any encoding more than is kept of it, and little enough to be decoded in time. */
const longestText = 6_000_000

const charset = /charset\s*=\s*"?([^\s";]+)/i

/** Where the headers end: the index of the empty line's end, or the whole length. */
const headersEnd = (source: Buffer): number => {
  const crlf = source.indexOf('\r\n\r\n')
  const lf = source.indexOf('\n\n')
  if (crlf === -1 && lf === -1) return source.length
  return crlf !== -1 && (lf === -1 || crlf < lf) ? crlf + 4 : lf + 2
}

const headerIn = (headers: string, name: string): string =>
  new RegExp(`^${name}:(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(headers)?.[1]?.trim() ?? ''

/**
 * A mail whose letters stand as bare bytes where nothing says in what charset, made readable: such headers become UTF-8, such a text
 * gets a declaration, one without end is cut. What else a mail holds stays as it is.
 */
export const repairSource = (source: Buffer): Buffer => {
  const end = headersEnd(source)
  const bytes = source.subarray(0, end)
  const declared = charset.exec(bytes.toString('latin1'))?.[1] ?? null
  const text = joinEncodedWords(new TextDecoder(guessCharset(bytes, declared)).decode(bytes))
  const type = headerIn(text, 'content-type')
  const isPlain8bit = /^(text\/\w+)?\s*(;|$)/i.test(type) && /^(8bit|7bit|binary)?$/i.test(headerIn(text, 'content-transfer-encoding'))
  const isText = /^(text\/.*)?$/is.test(type) && !/^attachment/i.test(headerIn(text, 'content-disposition'))
  const body = isText ? source.subarray(end, end + longestText) : source.subarray(end)
  const isBare = declared === null && isPlain8bit && !isUtf8(body)
  const declaration = isBare ? `Content-Type: ${type.split(';')[0] || 'text/plain'}; charset=${guessCharset(body, null)}\r\n` : ''
  return Buffer.concat([Buffer.from(declaration + text), body])
}
