import axios from 'axios'

export interface HttpRequest {
  readonly method: string
  /** Under the base address, with its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON as it goes over the wire: a queued body is sent byte for byte. */
  readonly body?: string
  /** The whole exchange, ms; however slowly the answer drips. */
  readonly timeoutMs: number
}

/** A whole answer. `contentType` is without parameters and in lower case; `retryAfterSeconds` null where not said. */
export interface HttpAnswer {
  readonly status: number
  readonly contentType: string
  readonly retryAfterSeconds: number | null
  readonly text: string
}

export interface HttpStream {
  readonly status: number
  readonly contentType: string
  /** Text as it arrives; ends, or throws, where the connection does. */
  readonly chunks: AsyncIterable<string>
  close(): void
}

const contentTypeOf = (value: unknown): string =>
  String(value ?? '')
    .split(';')[0]
    ?.trim()
    .toLowerCase() ?? ''

/** Seconds or an HTTP date (RFC 9110 10.2.3). */
const retryAfterOf = (value: unknown, now: number): number | null => {
  if (typeof value !== 'string' || value === '') return null
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null
}

const largestAnswer = 16 * 1024 * 1024

/** The only place that speaks HTTP to ASUO. `base` ends with `/v1`. Neither method rejects for what the network does: null is no whole answer. */
export const createHttp = (base: string) => {
  const closing = new AbortController()
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(base).hostname)
  const client = axios.create({
    validateStatus: () => true,
    // A redirect is never ASUO's: it is a network that wants a sign-in page read first.
    maxRedirects: 0,
    maxContentLength: largestAnswer,
    responseType: 'text',
    transformResponse: (text: unknown) => text,
    transformRequest: (body: unknown) => body,
    // The embedded service must not be looked for behind the organisation's proxy.
    ...(loopback ? { proxy: false as const } : {}),
  })
  const sent = ({ method, path, headers, body }: Omit<HttpRequest, 'timeoutMs'>) => ({
    method,
    url: base + path,
    // Axios would name a type for a PUT that has no body at all.
    headers: body === undefined ? { ...headers, 'content-type': false } : headers,
    data: body,
  })

  return {
    async exchange(request: HttpRequest): Promise<HttpAnswer | null> {
      try {
        const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(request.timeoutMs)])
        const answer = await client.request<string>({ ...sent(request), signal })
        return {
          status: answer.status,
          contentType: contentTypeOf(answer.headers['content-type']),
          retryAfterSeconds: retryAfterOf(answer.headers['retry-after'], Date.now()),
          text: answer.data ?? '',
        }
      } catch (failed) {
        if (!axios.isAxiosError(failed)) throw failed
        return null
      }
    },

    async open(request: HttpRequest): Promise<HttpStream | null> {
      const ending = new AbortController()
      const late = setTimeout(() => ending.abort(), request.timeoutMs)
      try {
        const signal = AbortSignal.any([closing.signal, ending.signal])
        const answer = await client.request<AsyncIterable<Buffer>>({ ...sent(request), signal, responseType: 'stream' })
        return {
          status: answer.status,
          contentType: contentTypeOf(answer.headers['content-type']),
          chunks: decoded(answer.data),
          close: () => ending.abort(),
        }
      } catch (failed) {
        if (!axios.isAxiosError(failed)) throw failed
        return null
      } finally {
        clearTimeout(late)
      }
    },

    /** Ends everything under way; what is asked afterwards gets no answer. */
    close: (): void => closing.abort(),
  }
}
export type Http = ReturnType<typeof createHttp>

async function* decoded(chunks: AsyncIterable<Buffer>): AsyncIterable<string> {
  const decoder = new TextDecoder()
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
}
