import { type OperationId, operations } from '#core/asuo/operations'

export type PathValues = Readonly<Record<string, string | number | undefined>>

/** The path of an operation under `/v1`: `{name}` from `params`, what is given of `query` behind it. */
export const operationPath = (id: OperationId, params: PathValues = {}, query: PathValues = {}): string => {
  const path = operations[id].path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${id} needs the path parameter ${name}`)
    // RFC 3986 admits the colon of `ext:<uuid>` in a path as it stands.
    return encodeURIComponent(value).replaceAll('%3A', ':')
  })
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]]))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
