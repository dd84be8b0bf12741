/** `npm run articles [-- FOLDER]`: says whether the panel will read every article of a folder, and what is wrong with one it will not. */
import { existsSync } from 'node:fs'
import { readArticles } from '../../src/knowledge/readArticles.ts'
import { articleFiles, articleFolder } from './articleFiles.ts'
import { problemSentence } from './problemSentence.ts'

const folder = process.argv[2] ?? articleFolder
if (existsSync(folder)) {
  const { articles, problems } = readArticles(articleFiles(folder))
  for (const problem of problems) console.error(`${problem.file}: ${problemSentence(problem)}`)
  const examples = articles.filter(({ example }) => example).length
  console.log(`Статей: ${articles.length}, из них примеров: ${examples}. Замечаний: ${problems.length}.`)
  process.exitCode = problems.length === 0 ? 0 : 1
} else {
  console.error(`Такой папки нет: ${folder}. Укажите папку со статьями.`)
  process.exitCode = 2
}
