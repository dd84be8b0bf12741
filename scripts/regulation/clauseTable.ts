import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ClauseNumber, clauseNumbers } from '#core/regulation/clause'
import { stepClause } from '#core/regulation/stepClause'
import { protocol } from '../../renderer/text/en/protocol.ts'
import { clauseProofs } from '../../tests/clauseProofs.ts'

const root = join(import.meta.dirname, '../..')

/** What the observer's own comment promises, after its number. */
const evidenceOf = (clause: ClauseNumber): string => {
  const source = readFileSync(join(root, `src/regulation/observers/${observerOf(clause)}.ts`), 'utf8').replaceAll(/\n \*(?!\/)/g, '')
  const told = new RegExp(`/\\*\\* ${clause.replace('.', '\\.')} — ([^*]*?)\\s*\\*/`).exec(source)?.[1]
  if (told === undefined) throw new Error(`the observer of ${clause} does not say what its evidence is`)
  return told
}

const observerOf = (clause: ClauseNumber): string => `clause${clause.replace('.', '_')}`

const stepsOf = (clause: ClauseNumber): string =>
  Object.entries(stepClause)
    .filter(([, of]) => of === clause)
    .map(([step]) => `\`${step}\``)
    .join(', ')

const row = (clause: ClauseNumber): string => {
  const proofs = clauseProofs[clause].map(({ file, test }) => `\`tests/${file}\`: ${test}`).join('<br>')
  const cells = [clause, protocol.clauses[clause], stepsOf(clause) || '–', `\`${observerOf(clause)}\``, evidenceOf(clause), proofs]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** `docs/regulation.md`, from the code: a clause, the step it is, who observes it, what its evidence is, and the calls and mails that show it. */
export const clauseTable = (): string => `# The regulation as it runs

Written by \`npm run regulation\` from the code; a test holds it there. Every clause leaves one of \`met\`, \`missed\`, \`notApplicable\`, \`unknown\` in the protocol of each call, with
the facts that decided it (\`src/regulation/observers\`). Nothing is invented: what no machine can know stays \`unknown\`.

| clause | what | step | observer | evidence | shown on a real call or mail by |
| --- | --- | --- | --- | --- | --- |
${clauseNumbers.map(row).join('\n')}
`
