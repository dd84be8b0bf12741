export const pageScheme = 'app'
export const pageOrigin = `${pageScheme}://panel`
export const pageAddress = `${pageOrigin}/`

/** True for an address of the panel's own page, whatever the path. */
export const isPageAddress = (url: string): boolean => url === pageOrigin || url.startsWith(pageAddress)
