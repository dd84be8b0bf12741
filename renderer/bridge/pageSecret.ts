const storageKey = 'operator-panel.secret'

/**
 * The secret of this run, given in the fragment of the printed address. It leaves the address bar at once, so that it is neither seen nor
 * bookmarked, and stands in sessionStorage: that belongs to this tab and this origin alone and ends with the tab, but a reload in
 * mid-call must not sign the page out. A fragment that begins with `/` is a page of the panel, not a secret.
 */
export const takePageSecret = (page: Pick<Window, 'location' | 'history' | 'sessionStorage'>): string | null => {
  const fragment = page.location.hash.slice(1)
  if (fragment === '' || fragment.startsWith('/')) return page.sessionStorage.getItem(storageKey)
  const secret = decodeURIComponent(fragment.slice(fragment.indexOf('=') + 1))
  page.sessionStorage.setItem(storageKey, secret)
  page.history.replaceState(null, '', page.location.pathname)
  return secret
}
