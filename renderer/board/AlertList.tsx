import { IconAlertTriangle } from '@tabler/icons-react'
import type { AgentLive, Alert } from '#core/asuo/monitoring'
import { Clock } from '../kit/Clock.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './AlertList.module.css'

type Props = Readonly<{ alerts: readonly Alert[]; agents: readonly AgentLive[]; serverAhead: number }>

const bySeverity = { alarm: 0, warning: 1 } as const

/** What needs the lead's eye, alarms first. The list stands even when it is empty. */
export const AlertList = ({ alerts, agents, serverAhead }: Props) => {
  const text = useText().board
  const ordered = [...alerts].sort(
    (one, other) => bySeverity[one.severity] - bySeverity[other.severity] || one.openedAt.localeCompare(other.openedAt),
  )
  const nameOf = (agentId: string | null) => agents.find((agent) => agent.agentId === agentId)?.name
  return (
    <>
      <ul className={css.list} aria-label={text.alerts}>
        {ordered.map(({ id, kind, severity, agentId, openedAt }) => (
          <li key={id} className={css.alert} data-severity={severity}>
            <IconAlertTriangle size={18} aria-hidden />
            <span className={css.words}>
              <strong>{text.alertKinds[kind]}</strong> {nameOf(agentId)}
            </span>
            <span className={css.severity}>{text.severities[severity]}</span>
            <Clock since={Date.parse(openedAt) - serverAhead} />
          </li>
        ))}
      </ul>
      {ordered.length === 0 && <p className={css.none}>{text.noAlerts}</p>}
    </>
  )
}
