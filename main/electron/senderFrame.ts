import { isPageAddress } from './pageAddress.ts'

interface Frame {
  readonly url: string
  readonly parent: unknown
}

/** True for a main frame that shows the panel's page. Null: the frame went away before its message was read. */
export const isPanelFrame = (frame: Frame | null): boolean => frame !== null && frame.parent === null && isPageAddress(frame.url)
