import assert from 'node:assert/strict'

/** Cookies of one browser for one provider: names and values are enough on loopback. */
const createJar = () => {
  const cookies = new Map<string, string>()
  return {
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    keep(response: Response): void {
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (value === '') cookies.delete(name)
        else cookies.set(name, value)
      }
    },
  }
}

const formAt = (html: string): { readonly action: string; readonly prompt: string } => {
  const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1]
  const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1]
  assert.ok(action && prompt, `The provider shows no form: ${html.slice(0, 300)}`)
  return { action, prompt }
}

const abortAt = (html: string): string => /href="([^"]+\/abort)"/.exec(html)?.[1] ?? ''

/**
 * A person in a browser, without the browser: follows the provider's pages with their cookies, signs in as the subject and consents.
 * Null as subject gives up at the first page. Answers the address the provider sends the browser back to; nobody has gone there yet.
 */
export const visitProvider = async (address: string, subject: string | null): Promise<URL> => {
  const jar = createJar()
  const { origin } = new URL(address)
  let next = new URL(address)
  let body: URLSearchParams | null = null
  for (let page = 0; page < 12; page += 1) {
    if (next.origin !== origin) return next
    const response: Response = await fetch(next, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: jar.header() },
      ...(body ? { body } : {}),
    })
    jar.keep(response)
    const location = response.headers.get('location')
    const html = location ? '' : await response.text()
    body = null
    if (location) next = new URL(location, next)
    else if (subject === null) next = new URL(abortAt(html), next)
    else {
      const { action, prompt } = formAt(html)
      next = new URL(action, next)
      body = new URLSearchParams({ prompt, login: subject, password: 'any' })
    }
  }
  throw new Error('The provider never sends the browser back')
}
