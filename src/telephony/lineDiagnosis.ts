/** Why a TLS connection was not to be had. `protocol`: what answered there speaks no TLS, or another one. */
export type TlsRefusal = 'selfSigned' | 'expired' | 'notYetValid' | 'wrongName' | 'unknownAuthority' | 'protocol'

/**
 * How far the way to the PBX goes, looked at from outside the browser, which tells none of this apart. No credentials are sent:
 * `fine` says that the PBX can be reached, not that it would register anybody.
 */
export type LineDiagnosis = Readonly<{ host: string; port: number }> &
  (
    | { readonly finding: 'fine' | 'unknownName' | 'noRoute' | 'portRefused' | 'portSilent' | 'tlsSilent' | 'upgradeSilent' | 'notSip' }
    | { readonly finding: 'tlsRefused'; readonly why: TlsRefusal }
    /** `status`: the HTTP answer, null where the connection was closed instead. */
    | { readonly finding: 'notWebSocket'; readonly status: number | null }
  )
