import type { Addressee } from './wordingPack.ts'

/** What is read to the caller and kept with the refusal: the name, then telephone and hours as far as they are known. */
export const addresseeSentence = ({ name, phone, hours }: Addressee): string => {
  const reached = phone === null ? name : `${name}: ${phone}`
  return hours === null ? reached : `${reached} (${hours})`
}
