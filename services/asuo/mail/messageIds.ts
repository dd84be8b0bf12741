const bracketed = /<[^<>\s]+>/g

/** One Message-ID as it is kept: with angle brackets, whatever it came in. */
export const messageIdOf = (text: string): string => text.match(bracketed)?.[0] ?? `<${text.replaceAll(/[<>\s]/g, '')}>`

/** All Message-IDs in a header's text, in its order. */
export const messageIdsIn = (...texts: readonly (string | null | undefined)[]): readonly string[] =>
  texts.flatMap((text) => {
    if (!text) return []
    return text.match(bracketed) ?? [messageIdOf(text)]
  })

/** The Message-ID of a mail of ours: fixed from its birth, so that a mail sent twice is known to be one. */
export const ownMessageId = (id: string, from: { readonly address: string } | null): string =>
  `<${id}@${from?.address.split('@').at(-1) ?? 'asuo.invalid'}>`
