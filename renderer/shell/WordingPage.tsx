import { Button } from '@mantine/core'
import { useState } from 'react'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import type { Language } from '../text/text.ts'
import { useWordingEditor } from '../wording/useWordingEditor.ts'
import { WordingEditor } from '../wording/WordingEditor.tsx'
import { Page } from './Page.tsx'

type EditionProps = Readonly<{ language: Language; speak: (language: Language) => void }>

const Edition = ({ language, speak }: EditionProps) => {
  const text = useText().wording
  const { editing, fault, news, change, discard, publish, returnTo } = useWordingEditor(language)
  if (editing === null) return fault === null ? <p role="status">{text.opening}</p> : <FaultNote fault={fault} />
  return (
    <WordingEditor
      {...editing}
      language={language}
      fault={fault}
      news={news}
      speak={speak}
      change={change}
      discard={discard}
      publish={() => publish(editing)}
      returnTo={(version) => returnTo(version, editing)}
    />
  )
}

type Props = Readonly<{ back: () => void }>

/** «Формулировки», for a lead. */
export const WordingPage = ({ back }: Props) => {
  const { wording: text, language: own } = useText()
  const [language, speak] = useState<Language>(own)
  return (
    <Page title={text.title}>
      <div>
        <Button variant="default" onClick={back}>
          {text.back}
        </Button>
      </div>
      <Edition key={language} language={language} speak={speak} />
    </Page>
  )
}
