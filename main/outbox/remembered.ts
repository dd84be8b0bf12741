import type { DatabaseSync } from 'node:sqlite'
import type { z } from 'zod'
import { jsonText } from '../disk/jsonText.ts'

/** Small facts that outlive the process and are no settings of a person: who worked here last. */
export const createRemembered = (database: DatabaseSync) => {
  const statement = {
    read: database.prepare('SELECT content FROM remembered WHERE name = ?'),
    write: database.prepare(
      'INSERT INTO remembered (name, content) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET content = excluded.content',
    ),
    forget: database.prepare('DELETE FROM remembered WHERE name = ?'),
  }
  return {
    read<T>(name: string, schema: z.ZodType<T>): T | null {
      const row = statement.read.get(name)
      const parsed = row && jsonText(schema).safeParse(row.content)
      return parsed?.success ? parsed.data : null
    },
    write: (name: string, content: unknown): void => void statement.write.run(name, JSON.stringify(content)),
    forget: (name: string): void => void statement.forget.run(name),
  }
}
export type Remembered = ReturnType<typeof createRemembered>
