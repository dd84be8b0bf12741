import type { Session, WebContents } from 'electron'
import { type CertificatePins, pinCertificates } from './certificates.ts'
import { admitHeadsets } from './headsets.ts'
import { guardPermissions } from './permissions.ts'
import { filterRequests } from './requestFilter.ts'

interface SessionNeeds {
  readonly isPanel: (contents: WebContents) => boolean
  readonly connect: () => readonly string[]
  readonly pins: CertificatePins
  readonly developing: boolean
}

/** Everything the one session admits: the panel's permissions, its addresses, the pinned certificates. */
export const guardSession = (session: Session, { isPanel, connect, pins, developing }: SessionNeeds): void => {
  guardPermissions(session, isPanel)
  admitHeadsets(session)
  filterRequests(session, connect, developing)
  pinCertificates(session, pins)
}
