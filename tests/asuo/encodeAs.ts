/** A text in an eight-bit charset, by what Node reads of each byte. */
export const encodeAs = (charset: string, text: string): Buffer => {
  const decoder = new TextDecoder(charset)
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]))
  return Buffer.from(
    Array.from(text, (letter) => {
      const byte = bytes.get(letter)
      if (byte === undefined) throw new Error(`${charset} has no «${letter}»`)
      return byte
    }),
  )
}
