import type { TlsRefusal } from '#core/telephony/lineDiagnosis'

const reasons: Readonly<Record<string, TlsRefusal>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'selfSigned',
  SELF_SIGNED_CERT_IN_CHAIN: 'selfSigned',
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'notYetValid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrongName',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknownAuthority',
  UNABLE_TO_GET_ISSUER_CERT: 'unknownAuthority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknownAuthority',
}

/** Node's code of a failed handshake; whatever is no word about the certificate is one about the protocol. */
export const tlsRefusal = ({ code }: NodeJS.ErrnoException): TlsRefusal => reasons[code ?? ''] ?? 'protocol'
