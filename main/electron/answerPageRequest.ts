import { readPageFile } from '../page/readPageFile.ts'
import { isPageAddress } from './pageAddress.ts'

/** What `app://panel/…` answers: files of the built page for GET, 404 or 405 for all else. `connect` as in the content security policy. */
export const answerPageRequest = async (
  request: { readonly url: string; readonly method: string },
  root: string,
  connect: readonly string[],
): Promise<Response> => {
  if (!isPageAddress(request.url)) return new Response('Not found', { status: 404 })
  if (request.method !== 'GET') return new Response('Method not allowed', { status: 405, headers: { allow: 'GET' } })
  const file = await readPageFile(root, new URL(request.url).pathname, connect)
  if (!file) return new Response('Not found', { status: 404 })
  return new Response(new Uint8Array(file.body), { headers: file.headers })
}
