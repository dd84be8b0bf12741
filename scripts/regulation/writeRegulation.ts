/** `npm run regulation`: writes `docs/regulation.md` from the code. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clauseTable } from './clauseTable.ts'

writeFileSync(join(import.meta.dirname, '../../docs/regulation.md'), clauseTable())
