/** The token of an `Authorization` header, or null where there is none. */
export const bearerToken = (header: string | undefined): string | null => /^Bearer (\S+)$/i.exec(header ?? '')?.[1] ?? null
