const run = /=\?([^?\s]+)\?([bq])\?[^?\s]*\?=(?:\s+=\?\1\?\2\?[^?\s]*\?=)+/gi
const word = /=\?[^?\s]+\?[bq]\?([^?\s]*)\?=/gi

/**
 * Neighbouring encoded words of one kind as one: programs cut them in the middle of a letter (RFC 2047 forbids it), and half a letter
 * cannot be read.
 */
export const joinEncodedWords = (headers: string): string =>
  headers.replaceAll(run, (words, charset: string, kind: string) => {
    const parts = [...words.matchAll(word)].map(([, part = '']) => part)
    const isBase64 = kind.toLowerCase() === 'b'
    const joined = isBase64 ? Buffer.concat(parts.map((part) => Buffer.from(part, 'base64'))).toString('base64') : parts.join('')
    return `=?${charset}?${kind}?${joined}?=`
  })
