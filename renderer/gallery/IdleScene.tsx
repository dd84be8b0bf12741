import type { ReactNode } from 'react'
import { Day } from '../day/Day.tsx'
import { DeskFrame } from '../shell/DeskFrame.tsx'
import { Navigation } from '../status/Navigation.tsx'
import { StripScene } from './DeskScene.tsx'

const nothing = () => {}

export const figures = { calls: 14, talkMs: 5_460_000, holdMs: 312_000, speechSeconds: 2_300, goodSeconds: 2_070 }

/** The frame of the desk between calls. */
export const idle = (children: ReactNode, strip: ReactNode = <StripScene />, note: ReactNode = null) => (
  <DeskFrame
    scrolls
    status={strip}
    navigation={<Navigation pages={['desk', 'mail', 'training', 'board']} current="desk" practice unseen={3} unanswered={2} />}
  >
    {note}
    <main>{children}</main>
  </DeskFrame>
)

export const day = <Day name="Иван Петров" standing="ready" figures={figures} fault={null} practise={nothing} />
