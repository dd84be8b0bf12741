import { writeFile } from 'node:fs/promises'
import { openApiText } from './openapiText.ts'

await writeFile(new URL('../../docs/openapi.yaml', import.meta.url), openApiText())
