import type { Agent } from '#core/asuo/agent'
import type { Session } from '#core/bridge/session'
import { breakOf, type DeskMode } from '#core/desk/deskSelectors'
import { isWireless } from '#core/telephony/wirelessMicrophone'
import { BreakNote } from '../day/BreakNote.tsx'
import { CheckOffer } from '../day/CheckOffer.tsx'
import { declineCheck, useShiftCheck } from '../day/checkStore.ts'
import { Day } from '../day/Day.tsx'
import { useDayFigures } from '../day/dayStore.ts'
import { standingOf } from '../day/standing.ts'
import { useDesk, useDeskSend } from '../desk/useDesk.tsx'
import type { SteadyLine } from '../desk/useDeskViews.ts'
import { DialPart } from './DialPart.tsx'
import { DutyPart } from './DutyPart.tsx'
import { HistoryPart } from './HistoryPart.tsx'
import { LastDebrief } from './LastDebrief.tsx'
import { LinePart } from './LinePart.tsx'
import { openDialog } from './uiStore.ts'

type Props = Readonly<{ session: Session; agent: Agent; mode: DeskMode; line: SteadyLine | null }>

/** Between calls. */
export const IdleDesk = ({ session, agent, mode, line }: Props) => {
  const { id: agentId, name } = agent
  const pause = useDesk(breakOf)
  const send = useDeskSend()
  const figures = useDayFigures(agentId)
  const microphone = line?.microphoneLabel ?? ''
  const check = useShiftCheck(agentId, microphone)
  return (
    <main>
      <Day
        name={name}
        standing={standingOf(mode, line)}
        figures={figures}
        fault={line?.fault ?? null}
        line={<LinePart />}
        pause={pause === null ? null : <BreakNote pause={pause} end={() => send({ type: 'operator.cameBack' })} />}
        check={
          mode === 'free' && (
            <CheckOffer
              state={check}
              wireless={isWireless(microphone)}
              check={() => openDialog('microphoneCheck')}
              decline={() => declineCheck(agentId, microphone, Date.now())}
            />
          )
        }
        duties={<DutyPart />}
        practise={session.line === 'training' ? () => openDialog('scenarios') : null}
      >
        <DialPart />
        <LastDebrief />
        <HistoryPart agent={agent} />
      </Day>
    </main>
  )
}
