import type { DatabaseSync } from 'node:sqlite'
import { type LetterDraft, type LetterFile, letterDraft } from '#core/mail/letterDraft'
import { jsonText } from '../disk/jsonText.ts'

const stored = jsonText(letterDraft)

export interface LetterContent {
  readonly id: string
  readonly name: string
  /** base64 */
  readonly content: string
}

/** Whose draft it is, and of which ticket: the same UIN may stand in both spaces. */
export interface DraftPlace {
  readonly agentId: string
  readonly training: boolean
  readonly uin: string
}

const keyOf = ({ agentId, training, uin }: DraftPlace) => [agentId, Number(training), uin] as const

/** Letters that are being written, with the files that go with them: each operator's own. Every method is one step of its caller's transaction. */
export const createLetterDrafts = (database: DatabaseSync) => {
  const statement = {
    keep: database.prepare(`
      INSERT INTO letter_drafts (agent_id, training, uin, draft, kept_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (agent_id, training, uin) DO UPDATE SET draft = excluded.draft, kept_at = excluded.kept_at`),
    read: database.prepare('SELECT draft FROM letter_drafts WHERE agent_id = ? AND training = ? AND uin = ?'),
    forget: database.prepare('DELETE FROM letter_drafts WHERE agent_id = ? AND training = ? AND uin = ?'),
    list: database.prepare('SELECT uin FROM letter_drafts WHERE agent_id = ? AND training = ? ORDER BY kept_at DESC'),
    attach: database.prepare('INSERT OR IGNORE INTO letter_files (id, letter_id, name, size, content) VALUES (?, ?, ?, ?, ?)'),
    detach: database.prepare('DELETE FROM letter_files WHERE id = ?'),
    files: database.prepare('SELECT id, name, size FROM letter_files WHERE letter_id = ? ORDER BY rowid'),
    contents: database.prepare('SELECT id, name, content FROM letter_files WHERE letter_id = ? ORDER BY rowid'),
    forgetFiles: database.prepare('DELETE FROM letter_files WHERE letter_id = ?'),
  }
  const filesOf = (letterId: string): readonly LetterFile[] =>
    statement.files.all(letterId).map(({ id, name, size }) => ({ id: String(id), name: String(name), size: Number(size) }))

  return {
    keep: (place: DraftPlace, draft: LetterDraft, now: number): void =>
      void statement.keep.run(...keyOf(place), JSON.stringify(draft), now),
    /** With the files that really lie here. A draft that another panel wrote in another shape is no draft to go on with, and stays. */
    recall(place: DraftPlace): LetterDraft | null {
      const parsed = stored.safeParse(statement.read.get(...keyOf(place))?.draft)
      return parsed.success ? { ...parsed.data, files: [...filesOf(parsed.data.letterId)] } : null
    },
    forget(place: DraftPlace, letterId: string): void {
      statement.forget.run(...keyOf(place))
      statement.forgetFiles.run(letterId)
    },
    /** UINs, the one written to last first. */
    list: ({ agentId, training }: Omit<DraftPlace, 'uin'>): readonly string[] =>
      statement.list.all(agentId, Number(training)).map(({ uin }) => String(uin)),
    attach: (letterId: string, file: LetterFile, content: Uint8Array): void =>
      void statement.attach.run(file.id, letterId, file.name, file.size, content),
    detach: (fileId: string): void => void statement.detach.run(fileId),
    /** Names and contents (base64) of a letter's files, in the order they were added. */
    contents: (letterId: string): readonly LetterContent[] =>
      statement.contents.all(letterId).map(({ id, name, content }) => ({
        id: String(id),
        name: String(name),
        content: Buffer.from(content as Uint8Array).toString('base64'),
      })),
  }
}
