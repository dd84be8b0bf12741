import { createContext, type ReactNode, use } from 'react'
import type { HeadsetActor } from './startHeadset.ts'

const HeadsetContext = createContext<HeadsetActor | null>(null)

type Props = Readonly<{ headset: HeadsetActor; children: ReactNode }>

export const HeadsetProvider = ({ headset, children }: Props) => <HeadsetContext value={headset}>{children}</HeadsetContext>

export const useHeadsetActor = (): HeadsetActor => {
  const headset = use(HeadsetContext)
  if (headset === null) throw new Error('useHeadset stands outside HeadsetProvider')
  return headset
}
