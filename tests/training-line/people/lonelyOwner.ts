import { startTrainingLine } from '../../../services/training-line/start.ts'
import { panelOrigin } from './OperatorPhone.ts'

// A desk that starts a line and says where it is; the test ends it without a good-bye.
const { server, domain, user, password } = await startTrainingLine({ origins: () => [panelOrigin] })
process.stdout.write(`${JSON.stringify({ server, domain, user, password })}\n`)
