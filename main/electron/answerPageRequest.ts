import { readPageFile } from '../page/readPageFile.ts'
import { isPageAddress } from './pageAddress.ts'
import { preparingPath } from './preparingPage.ts'

export interface PageSource {
  /** Absolute folder of the built page. */
  readonly root: string
  /** Origins the page may talk to. Asked for each file: a page loaded later may talk to an address learnt later. */
  readonly connect: () => readonly string[]
  /** What stands in the window while the desk prepares itself. */
  readonly preparing: () => Response
}

/** What `app://panel/…` answers: files of the built page for GET, 404 or 405 for all else. */
export const answerPageRequest = async (
  request: { readonly url: string; readonly method: string },
  { root, connect, preparing }: PageSource,
): Promise<Response> => {
  if (!isPageAddress(request.url)) return new Response('Not found', { status: 404 })
  if (request.method !== 'GET') return new Response('Method not allowed', { status: 405, headers: { allow: 'GET' } })
  const { pathname } = new URL(request.url)
  if (pathname === preparingPath) return preparing()
  const file = await readPageFile(root, pathname, connect())
  if (!file) return new Response('Not found', { status: 404 })
  return new Response(new Uint8Array(file.body), { headers: file.headers })
}
