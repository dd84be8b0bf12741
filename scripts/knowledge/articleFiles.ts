import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the articles that ship. */
export const articleFolder = join(import.meta.dirname, '../../assets/knowledge/ru')

/** Every file of a folder of articles: name → text. */
export const articleFiles = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
