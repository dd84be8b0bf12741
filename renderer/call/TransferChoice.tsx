import { Button, TextInput } from '@mantine/core'
import { IconArrowBackUp, IconMessages, IconPhoneOutgoing } from '@tabler/icons-react'
import { useState } from 'react'
import type { Fault } from '#core/faults/fault'
import { parseDialString } from '#core/telephony/dialString'
import { KeyHint } from '../kit/KeyHint.tsx'
import { useQuietFocus } from '../kit/useQuietFocus.ts'
import { useText } from '../text/TextProvider.tsx'
import { faultSentence } from '../text/text.ts'
import css from './TransferDialog.module.css'
import type { TransferVerbs } from './TransferDialog.tsx'

type Props = Readonly<{ isHeld: boolean; blindAllowed: boolean; backKey: string; verbs: TransferVerbs }>

/** To whom, and how. A caller who is not held yet is told before. */
export const TransferChoice = ({ isHeld, blindAllowed, backKey, verbs }: Props) => {
  const text = useText()
  const words = text.call.transfer
  const field = useQuietFocus<HTMLInputElement>()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const send = (verb: (number: string) => void) => {
    const number = parseDialString(typed)
    if (number.ok) verb(number.value)
    else setFault(number.fault)
  }
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send(verbs.consult)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') verbs.dismiss()
      }}
    >
      {!isHeld && (
        <p className={css.say}>
          {words.say} <strong>{words.phrase}</strong>
        </p>
      )}
      <TextInput
        ref={field}
        label={words.to}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setFault(null)
        }}
        error={fault && faultSentence(text, fault)}
        autoComplete="off"
      />
      <Button type="submit" px={8} leftSection={<IconMessages size={18} aria-hidden />}>
        {words.consult}
      </Button>
      {blindAllowed && (
        <>
          <Button
            variant="default"
            px={8}
            onClick={() => send(verbs.transferNow)}
            leftSection={<IconPhoneOutgoing size={18} aria-hidden />}
          >
            {words.now}
          </Button>
          <p className={css.risk}>{words.nowRisk}</p>
        </>
      )}
      {isHeld ? (
        <Button
          variant="default"
          px={8}
          onClick={verbs.back}
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          rightSection={<KeyHint hotKey={backKey} />}
        >
          {words.back}
        </Button>
      ) : (
        <Button variant="subtle" onClick={verbs.dismiss}>
          {words.cancel}
        </Button>
      )}
    </form>
  )
}
