interface Mail {
  readonly direction: 'inbound' | 'outbound'
  readonly from: string
  readonly to: string
  readonly authorId: string | null
}

/**
 * Whether an address wrote into the ticket without being the caller's, and no person wrote to it yet: anybody can put a ticket's number
 * into a subject.
 */
export const isStranger = (address: string, callerEmail: string | null, mails: readonly Mail[]): boolean => {
  const asked = address.toLowerCase()
  if (callerEmail?.toLowerCase() === asked) return false
  const wrote = mails.some(({ direction, from }) => direction === 'inbound' && from.toLowerCase() === asked)
  return wrote && !mails.some(({ authorId, to }) => authorId !== null && to.toLowerCase() === asked)
}
