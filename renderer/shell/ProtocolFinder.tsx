import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Agent } from '#core/asuo/agent'
import { useAsk } from '../bridge/useAsk.ts'
import { FaultNote } from '../kit/FaultNote.tsx'
import { Pane } from '../kit/Pane.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Page.module.css'
import { PastProtocolPart } from './PastProtocolPart.tsx'

type Props = Readonly<{ agent: Pick<Agent, 'id' | 'role'> }>

const refOf = (digits: string): string | null => (/^\d{1,10}$/.test(digits) ? `SP-${digits.replace(/^0+/, '').padStart(4, '0')}` : null)

/** The way from a ticket to the protocols of its calls, for a lead. */
export const ProtocolFinder = ({ agent }: Props) => {
  const words = useText().protocol.find
  const [typed, type] = useState('')
  const [callId, openProtocol] = useState<string | null>(null)
  const [ticket, ask] = useAsk('tickets.read')
  const calls = ticket.last?.callIds ?? []
  return (
    <Pane name={words.title}>
      <TextInput
        label={words.number}
        description={words.hint}
        inputMode="numeric"
        value={typed}
        onChange={({ currentTarget }) => {
          const digits = currentTarget.value.replaceAll(/\D/g, '')
          type(currentTarget.value)
          const ref = refOf(digits)
          ask(ref === null ? null : { ref })
        }}
      />
      {ticket.fault !== null && <FaultNote fault={ticket.fault} />}
      {ticket.last !== null && calls.length === 0 && <p>{words.none}</p>}
      {calls.length > 0 && (
        <div className={css.row}>
          {calls.map((id, index) => (
            <Button key={id} variant="default" onClick={() => openProtocol(id)}>
              {words.call(index + 1)}
            </Button>
          ))}
        </div>
      )}
      {callId !== null && <PastProtocolPart callId={callId} agent={agent} close={() => openProtocol(null)} />}
    </Pane>
  )
}
