import { openOutboxFile } from '../../main/outbox/openOutboxFile.ts'
import { createOutbox } from '../../main/outbox/outbox.ts'
import { aPastCall } from './aPastCall.ts'

/** A process that writes calls down and ends itself by kill -9: after a commit, or inside a transaction. Arguments: moment, profile. */
const [moment, profile = ''] = process.argv.slice(2)
const outbox = createOutbox(openOutboxFile(profile, Date.now()).database, Date.now)

outbox.write((now) => outbox.past.add(aPastCall({ id: 'committed', outcome: 'unfinished' }), now))
if (moment === 'insideTransaction')
  outbox.write((now) => {
    outbox.past.add(aPastCall({ id: 'half' }), now)
    process.kill(process.pid, 'SIGKILL')
  })
process.kill(process.pid, 'SIGKILL')
