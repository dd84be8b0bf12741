import { z } from 'zod'
import { agent } from '#core/asuo/agent'
import { call } from '#core/asuo/call'
import { ticket, ticketPage } from '#core/asuo/ticket'

/** Another client of ASUO: reads what the panel left there, over HTTP with an account of its own. */
export class AsuoReader {
  readonly #url: string
  readonly #token: string

  private constructor(url: string, token: string) {
    this.#url = url
    this.#token = token
  }

  static async signIn(url: string, login: string): Promise<AsuoReader> {
    const answer = await fetch(`${url}/auth/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: 'practice' }),
    })
    return new AsuoReader(url, z.object({ accessToken: z.string() }).parse(await answer.json()).accessToken)
  }

  async #read<S extends z.ZodType>(path: string, shape: S): Promise<z.infer<S>> {
    const answer = await fetch(`${this.#url}${path}`, { headers: { authorization: `Bearer ${this.#token}` } })
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`)
    return shape.parse(await answer.json())
  }

  ticket(uin: string) {
    return this.#read(`/tickets/${uin}?include=messages,links,transitions&space=practice`, ticket)
  }

  me() {
    return this.#read('/me', agent)
  }

  search(query: Readonly<Record<string, string>>) {
    return this.#read(`/tickets?${new URLSearchParams({ ...query, space: 'practice' })}`, ticketPage)
  }

  call(callId: string) {
    return this.#read(`/calls/${callId}?space=practice`, call)
  }
}
