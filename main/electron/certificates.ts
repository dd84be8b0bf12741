import { readFile } from 'node:fs/promises'
import type { Session } from 'electron'
import { z } from 'zod'

/** Host → the fingerprints (`sha256/<base64>`) of the certificates it may show although no known authority signed them. */
export const certificatePins = z.record(z.string().min(1), z.array(z.string().regex(/^sha256\/[A-Za-z0-9+/]{43}=$/)).min(1))
export type CertificatePins = z.infer<typeof certificatePins>

/** Electron's words for a verdict: trust it, or leave it to Chromium. */
export type CertificateVerdict = 0 | -3

/**
 * Chromium's own verdict stands for every certificate but one: that of a host an administrator pinned, with exactly the pinned print.
 * A pin never widens to other hosts and never makes a certificate Chromium already accepts less trusted.
 */
export const judgeCertificate = (host: string, fingerprint: string, pins: CertificatePins): CertificateVerdict =>
  Object.hasOwn(pins, host) && pins[host]?.includes(fingerprint) ? 0 : -3

/** `certificate-pins.json` of the profile; no file is no pins. Throws where the file does not fit: pins must not vanish in silence. */
export const readCertificatePins = async (file: string): Promise<CertificatePins> => {
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '{}'
    throw fault
  })
  return certificatePins.parse(JSON.parse(text))
}

/** The network service keeps verdicts: changed pins count from the next start. */
export const pinCertificates = (session: Session, pins: CertificatePins): void =>
  session.setCertificateVerifyProc((request, decide) => decide(judgeCertificate(request.hostname, request.certificate.fingerprint, pins)))
