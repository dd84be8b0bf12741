const signatures: readonly (readonly [type: string, at: number, bytes: string])[] = [
  ['application/pdf', 0, '%PDF-'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/bmp', 0, 'BM'],
  ['image/tiff', 0, 'II*\0'],
  ['application/x-ole-storage', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['application/x-7z-compressed', 0, "7z\xbc\xaf'\x1c"],
  ['application/vnd.rar', 0, 'Rar!\x1a\x07'],
  ['application/x-msdownload', 0, 'MZ'],
  ['application/x-executable', 0, '\x7fELF'],
  ['application/zip', 0, 'PK\x03\x04'],
]

/** These are told apart from others of their container by their name only. */
const containers: Readonly<Record<string, RegExp>> = {
  'application/zip': /(openxmlformats|opendocument|epub|java-archive)/,
  'application/x-ole-storage': /(msword|ms-excel|ms-powerpoint|ms-outlook)/,
}

/** The type by the first bytes; what was declared stands where they say nothing against it. */
export const typeByContent = (bytes: Uint8Array, declared: string): string => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  const found = signatures.find(([, at, mark]) => head.startsWith(mark, at))?.[0]
  if (found === undefined || containers[found]?.test(declared)) return declared
  return found
}
