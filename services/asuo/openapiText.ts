import { stringify } from 'yaml'
import { openApiDocument } from './openapi.ts'

/** The document as `docs/openapi.yaml` has it. */
export const openApiText = (): string => stringify(openApiDocument(), { lineWidth: 140, aliasDuplicateObjects: false })
