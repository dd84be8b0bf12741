/** A chosen file's bytes in base64; null where they cannot be read, or there are none. */
export const readFile = (file: File): Promise<string | null> =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.onerror = () => resolve(null)
    reader.onload = () => {
      const [, content = ''] = String(reader.result).split(',', 2)
      resolve(content === '' ? null : content)
    }
    reader.readAsDataURL(file)
  })
