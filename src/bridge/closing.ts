/**
 * Why the desk closed a page's socket; WebSocket close codes of our own (RFC 6455, 7.4.2). `displaced`: a newer page works on this desk now.
 * `refused`: a page with an open call is there, and a call is taken from nobody.
 */
export const closing = { displaced: 4409, refused: 4423 } as const
