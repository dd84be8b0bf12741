import { Button, FileButton } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { largestFiles } from '#core/asuo/emailOutbound'
import type { Fault } from '#core/faults/fault'
import type { LetterFile } from '#core/mail/letterDraft'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Composer.module.css'

type Props = Readonly<{
  files: readonly LetterFile[]
  /** Resolve with what hindered it. */
  attach: (file: File) => Promise<'empty' | Fault | null>
  detach: (fileId: string) => Promise<Fault | null>
}>

/** What goes with the letter. A file is kept on the desk's disk as soon as it is chosen. */
export const LetterFiles = ({ files, attach, detach }: Props) => {
  const { mail } = useText()
  const text = mail.letter
  const [problem, setProblem] = useState<string | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const take = async (file: File | null) => {
    if (file === null) return
    setFault(null)
    if (file.size > largestFiles / 2) return setProblem(text.tooBig(file.name))
    const hindered = await attach(file)
    setProblem(hindered === 'empty' ? text.empty(file.name) : null)
    setFault(hindered === 'empty' ? null : hindered)
  }
  return (
    <div className={css.files}>
      <FileButton onChange={(file) => void take(file)}>
        {(props) => (
          <Button {...props} size="compact-md" variant="default" leftSection={<IconPaperclip size={16} aria-hidden />}>
            {text.attach}
          </Button>
        )}
      </FileButton>
      {files.length > 0 && (
        <ul aria-label={text.attached}>
          {files.map(({ id, name, size }) => (
            <li key={id}>
              {`${name} · ${mail.size(size)}`}
              <Button size="compact-sm" variant="subtle" aria-label={text.remove(name)} onClick={() => void detach(id).then(setFault)}>
                <IconX size={16} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {problem !== null && (
        <p role="alert" className={css.problem}>
          {problem}
        </p>
      )}
      {fault !== null && <FaultNote fault={fault} />}
    </div>
  )
}
