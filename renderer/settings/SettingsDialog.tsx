import { Modal, Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Session } from '#core/bridge/session'
import type { Fault } from '#core/faults/fault'
import type { KeysClaimed } from '#core/settings/globalKeys'
import type { Settings, SettingsChange } from '#core/settings/settings'
import type { SoundDevice } from '#core/telephony/soundDevice'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import { CallsTab } from './CallsTab.tsx'
import { KeysTab } from './KeysTab.tsx'
import { LineTab } from './LineTab.tsx'
import { LookTab } from './LookTab.tsx'
import css from './Settings.module.css'
import { SoundTab } from './SoundTab.tsx'
import { settingsSentence } from './settingsSentence.ts'

type Props = Readonly<{
  settings: Settings
  session: Session
  microphones: readonly SoundDevice[]
  speakers: readonly SoundDevice[]
  /** The level meter while the microphone is being checked, else null. */
  check: ReactNode
  /** What became of the keys for the whole desktop. */
  claimed: KeysClaimed
  /** What the buttons of the headset do. */
  headset: ReactNode
  fault: Fault | null
  passwordSaved: boolean
  /** Another operator cannot take over a call. */
  inCall: boolean
  /** The tab that stands open at first. */
  openAt?: 'sound' | 'keys'
  change: (change: SettingsChange) => void
  savePassword: (password: string) => void
  toggleCheck: () => void
  signOut: () => void
  close: () => void
}>

/** Everything an operator may arrange; each change is saved at once. */
export const SettingsDialog = (props: Props) => {
  const { settings, session, fault, change } = props
  const text = useText()
  const words = text.settings
  return (
    <Modal opened onClose={props.close} title={words.title} size="lg" closeButtonProps={{ 'aria-label': words.close }}>
      {fault !== null && <FaultNote fault={fault} sentenceOf={settingsSentence} />}
      <Tabs defaultValue={props.openAt ?? 'sound'} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="sound">{words.sound}</Tabs.Tab>
          <Tabs.Tab value="calls">{words.calls.tab}</Tabs.Tab>
          <Tabs.Tab value="look">{words.look}</Tabs.Tab>
          <Tabs.Tab value="keys">{words.keys}</Tabs.Tab>
          <Tabs.Tab value="line">{words.line}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="sound" pt="md">
          <SoundTab
            settings={settings}
            microphones={props.microphones}
            speakers={props.speakers}
            check={props.check}
            headset={props.headset}
            change={change}
            toggleCheck={props.toggleCheck}
          />
        </Tabs.Panel>
        <Tabs.Panel value="calls" pt="md">
          <CallsTab settings={settings} change={change} />
        </Tabs.Panel>
        <Tabs.Panel value="look" pt="md">
          <LookTab settings={settings} change={change} />
        </Tabs.Panel>
        <Tabs.Panel value="keys" pt="md">
          <KeysTab settings={settings} claimed={props.claimed} change={change} />
        </Tabs.Panel>
        <Tabs.Panel value="line" pt="md">
          <LineTab settings={settings} passwordSaved={props.passwordSaved} change={change} savePassword={props.savePassword} />
        </Tabs.Panel>
      </Tabs>
      <footer className={css.footer}>
        <ExplainedButton variant="subtle" why={props.inCall ? text.desk.line.notInCall : null} onClick={props.signOut}>
          {text.desk.signOut}
        </ExplainedButton>
        <span>{words.version(session.version, session.station)}</span>
      </footer>
    </Modal>
  )
}
