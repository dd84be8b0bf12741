/** A domain as the browser's URL standard writes it in ASCII (`пример.рф` → `xn--e1afmkfd.xn--p1ai`); empty where it is none. */
export const domainToAscii = (domain: string): string =>
  /[\s/:@?#\\%]/.test(domain) ? '' : (URL.parse(`http://${domain}`)?.hostname ?? '')
