/** Hands bytes (base64) to the browser as a file of that name. Nothing of them is ever shown in the page itself. */
export const saveFile = (name: string, content: string): void => {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has to begin before its address is gone.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
