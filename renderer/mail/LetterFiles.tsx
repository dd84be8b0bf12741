import { Button, FileButton } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { largestFiles } from '#core/asuo/emailOutbound'
import type { Fault } from '#core/faults/fault'
import type { LetterFile } from '#core/mail/letterDraft'
import { shorten } from '#core/tickets/shorten'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Composer.module.css'
import { readFile } from './readFile.ts'

type Props = Readonly<{
  files: readonly LetterFile[]
  /** Resolves with the fault where the desk did not keep it. */
  attach: (file: LetterFile, content: string) => Promise<Fault | null>
  detach: (fileId: string) => void
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
    const content = await readFile(file)
    setProblem(content === null ? text.empty(file.name) : null)
    if (content !== null) setFault(await attach({ id: crypto.randomUUID(), name: shorten(file.name, 200), size: file.size }, content))
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
              <Button size="compact-sm" variant="subtle" aria-label={text.remove(name)} onClick={() => detach(id)}>
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
