import type { OpenCall } from '../desk/openCall.ts'
import { type ClauseNumber, clauseNumbers } from './clause.ts'
import { findingOfPart, ownPart } from './handedOver.ts'
import { clause1_1 } from './observers/clause1_1.ts'
import { clause1_2 } from './observers/clause1_2.ts'
import { clause1_3 } from './observers/clause1_3.ts'
import { clause1_4 } from './observers/clause1_4.ts'
import { clause1_5 } from './observers/clause1_5.ts'
import { clause1_6 } from './observers/clause1_6.ts'
import { clause1_7 } from './observers/clause1_7.ts'
import { clause1_8 } from './observers/clause1_8.ts'
import { clause1_9 } from './observers/clause1_9.ts'
import { clause1_10 } from './observers/clause1_10.ts'
import { clause1_11 } from './observers/clause1_11.ts'
import { clause1_12 } from './observers/clause1_12.ts'
import { clause1_13 } from './observers/clause1_13.ts'
import { clause2_1 } from './observers/clause2_1.ts'
import { clause2_2 } from './observers/clause2_2.ts'
import { clause3_1 } from './observers/clause3_1.ts'
import { clause3_2 } from './observers/clause3_2.ts'
import { clause3_3 } from './observers/clause3_3.ts'
import { clause3_4 } from './observers/clause3_4.ts'
import { clause3_5 } from './observers/clause3_5.ts'
import { clause3_6 } from './observers/clause3_6.ts'
import { clause3_7 } from './observers/clause3_7.ts'
import { clause3_8 } from './observers/clause3_8.ts'
import { clause3_9 } from './observers/clause3_9.ts'
import { clause3_10 } from './observers/clause3_10.ts'
import { clause3_11 } from './observers/clause3_11.ts'
import type { Evidence, Observer } from './observers/evidence.ts'
import type { Protocol, ProtocolEntry } from './protocolEntry.ts'

const observers: Readonly<Record<ClauseNumber, Observer>> = {
  '1.1': clause1_1,
  '1.2': clause1_2,
  '1.3': clause1_3,
  '1.4': clause1_4,
  '1.5': clause1_5,
  '1.6': clause1_6,
  '1.7': clause1_7,
  '1.8': clause1_8,
  '1.9': clause1_9,
  '1.10': clause1_10,
  '1.11': clause1_11,
  '1.12': clause1_12,
  '1.13': clause1_13,
  '2.1': clause2_1,
  '2.2': clause2_2,
  '3.1': clause3_1,
  '3.2': clause3_2,
  '3.3': clause3_3,
  '3.4': clause3_4,
  '3.5': clause3_5,
  '3.6': clause3_6,
  '3.7': clause3_7,
  '3.8': clause3_8,
  '3.9': clause3_9,
  '3.10': clause3_10,
  '3.11': clause3_11,
}

/** The protocol of a call as far as it has come: 26 entries in the regulation's order. Pure: it may be drawn while the call grows. */
export const protocolEntries = (evidence: Evidence): readonly ProtocolEntry[] =>
  clauseNumbers.map((clause) => ({ clause, ...findingOfPart(clause, observers[clause](ownPart(evidence)), evidence) }))

export const protocolOf = (call: OpenCall): Protocol => ({ callId: call.callId, entries: [...protocolEntries(call)] })
