/** A keyring in memory: what it seals it opens, unless the key was lost; can ask to be sealed anew, as after a rotated key. */
export class FakeVault {
  available = true
  backend: 'basic_text' | 'gnome_libsecret' | 'unknown' = 'gnome_libsecret'
  key = 'key-1'
  rotated = false
  readonly sealed: string[] = []

  isAsyncEncryptionAvailable = async (): Promise<boolean> => this.available
  getSelectedStorageBackend = () => this.backend

  encryptStringAsync = async (text: string): Promise<Buffer> => {
    this.sealed.push(text)
    return Buffer.from(`${this.key}|${Buffer.from(text).toString('hex')}`)
  }

  decryptStringAsync = async (bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => {
    const [key, hex = ''] = bytes.toString().split('|')
    if (key !== this.key) throw new Error('Error while decrypting the ciphertext')
    return { result: Buffer.from(hex, 'hex').toString(), shouldReEncrypt: this.rotated }
  }
}
