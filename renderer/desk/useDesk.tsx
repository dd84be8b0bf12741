import { useSelector } from '@xstate/react'
import { createContext, type ReactNode, use } from 'react'
import type { DeskEvent } from '#core/desk/deskEvent'
import type { DeskSnapshot } from '#core/desk/deskSelectors'
import type { DeskActor } from './deskActor.ts'

const DeskContext = createContext<DeskActor | null>(null)

type Props = Readonly<{ desk: DeskActor; children: ReactNode }>

export const DeskProvider = ({ desk, children }: Props) => <DeskContext value={desk}>{children}</DeskContext>

export const useDeskActor = (): DeskActor => {
  const desk = use(DeskContext)
  if (desk === null) throw new Error('useDesk stands outside DeskProvider')
  return desk
}

/** The least a component needs of the desk: redrawn when `isSame` says that it changed. */
export const useDesk = <T,>(select: (desk: DeskSnapshot) => T, isSame?: (before: T, after: T) => boolean): T =>
  useSelector(useDeskActor(), select, isSame)

/** Says something to the desk: what concerns the line, the call or the script is passed on by it. */
export const useDeskSend = (): ((event: DeskEvent) => void) => useDeskActor().send
