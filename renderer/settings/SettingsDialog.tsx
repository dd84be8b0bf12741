import { Button, Modal, SegmentedControl, Switch, Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Session } from '#core/bridge/session'
import type { Fault } from '#core/faults/fault'
import type { Settings, SettingsChange } from '#core/settings/settings'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import { type Device, DeviceSelect } from './DeviceSelect.tsx'
import { KeyFields } from './KeyFields.tsx'
import { LineFields } from './LineFields.tsx'
import css from './Settings.module.css'
import { settingsSentence } from './settingsSentence.ts'

type Props = Readonly<{
  settings: Settings
  session: Session
  microphones: readonly Device[]
  speakers: readonly Device[]
  /** The level meter while the microphone is being checked, else null. */
  check: ReactNode
  fault: Fault | null
  passwordSaved: boolean
  /** Another operator cannot take over a call. */
  inCall: boolean
  change: (change: SettingsChange) => void
  savePassword: (password: string) => void
  toggleCheck: () => void
  signOut: () => void
  close: () => void
}>

const Choice = <T extends string>(
  props: Readonly<{ label: string; words: Readonly<Record<T, string>>; value: T; choose: (value: T) => void }>,
) => (
  <div>
    <p className={css.label}>{props.label}</p>
    <SegmentedControl
      aria-label={props.label}
      value={props.value}
      onChange={(value) => props.choose(value as T)}
      data={(Object.keys(props.words) as T[]).map((value) => ({ value, label: props.words[value] }))}
    />
  </div>
)

/** Everything an operator may arrange; each change is saved at once. */
export const SettingsDialog = (props: Props) => {
  const { settings, session, microphones, speakers, check, fault, change } = props
  const text = useText()
  const words = text.settings
  return (
    <Modal opened onClose={props.close} title={words.title} size="lg" closeButtonProps={{ 'aria-label': words.close }}>
      {fault !== null && <FaultNote fault={fault} sentenceOf={settingsSentence} />}
      <Tabs defaultValue="sound" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="sound">{words.sound}</Tabs.Tab>
          <Tabs.Tab value="look">{words.look}</Tabs.Tab>
          <Tabs.Tab value="keys">{words.keys}</Tabs.Tab>
          <Tabs.Tab value="line">{words.line}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="sound" pt="md" className={css.section}>
          <DeviceSelect
            label={words.microphone}
            devices={microphones}
            chosen={settings.microphoneId}
            choose={(microphoneId) => change({ microphoneId })}
          />
          <DeviceSelect
            label={words.headphones}
            devices={speakers}
            chosen={settings.headphonesId}
            choose={(headphonesId) => change({ headphonesId })}
          />
          <DeviceSelect
            label={words.ring}
            devices={speakers}
            chosen={settings.ringDeviceId}
            choose={(ringDeviceId) => change({ ringDeviceId })}
          />
          <Switch
            label={words.processing}
            description={words.processingHint}
            checked={settings.soundProcessing}
            onChange={(event) => change({ soundProcessing: event.currentTarget.checked })}
          />
          <Button variant="default" onClick={props.toggleCheck}>
            {check === null ? words.check : words.stopCheck}
          </Button>
          {check !== null && (
            <>
              <p className={css.hint}>{words.checkHint}</p>
              {check}
            </>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="look" pt="md" className={css.section}>
          <Choice label={words.language} words={words.languages} value={settings.language} choose={(language) => change({ language })} />
          <Choice label={words.theme} words={words.themes} value={settings.theme} choose={(theme) => change({ theme })} />
        </Tabs.Panel>
        <Tabs.Panel value="keys" pt="md" className={css.section}>
          <p className={css.hint}>{words.keysHint}</p>
          <KeyFields keys={settings.keys} change={(keys) => change({ keys })} />
        </Tabs.Panel>
        <Tabs.Panel value="line" pt="md">
          <LineFields settings={settings} passwordSaved={props.passwordSaved} change={change} savePassword={props.savePassword} />
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
