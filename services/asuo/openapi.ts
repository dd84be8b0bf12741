import type { Operation } from '#core/asuo/operation'
import { operations } from '#core/asuo/operations'
import { describeOperation } from './openapi/describeOperation.ts'
import { type JsonSchema, namedSchemas } from './openapi/namedSchemas.ts'
import { asuoVersion } from './start.ts'

const description = `Contract between the operator's panel and the central accounting of tickets (ASUO). Generated from the schemas in src/asuo.

- A ticket is addressed by its UIN (\`SP-0042\`) or by the client-made id as \`ext:<uuid>\`, so work can queue up before there is a UIN.
- Operations with an \`Idempotency-Key\` are done once for a key and account. Key, fingerprint (method, address, canonical JSON body) and answer are kept
  with the effect, in one transaction, for at least 30 days. The same request again gets the stored answer with \`Idempotency-Replayed: true\`;
  another request under the key is 422 \`idempotency-key-reuse\`; a key still being worked on is 409 \`idempotency-in-progress\`. Only 2xx answers
  are kept: a refusal is judged anew on the next try.
- Notes, call summaries, inbound mail and links are taken in every status. Replies, field changes, transitions, escalation and refusal of a \`closed\` or \`refused\`
  ticket are 409 \`ticket-closed\`.
- Two spaces, \`real\` and \`practice\`, have their own tickets, counters, search and board. \`space\` chooses where a request does not follow from its body.
- Errors are RFC 9457 problems; \`type\` is \`urn:asuo:problem:<code>\`.
- All times are UTC of the service. \`clientAt\` and \`sentAt\` are hints.
- 100 requests a second for a token, in bursts of 200. No CORS: requests with a foreign \`Origin\` are 403. A service
  on loopback refuses every \`Host\` that is not a loopback name with its own port the same way.`

const pathsOf = (): Record<string, Record<string, JsonSchema>> => {
  const paths: Record<string, Record<string, JsonSchema>> = {}
  for (const [operationId, operation] of Object.entries(operations) as [string, Operation][]) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describeOperation(operationId, operation) }
  }
  return paths
}

/** The OpenAPI 3.1 document of the contract. */
export const openApiDocument = (): JsonSchema => ({
  openapi: '3.1.0',
  info: { title: 'ASUO ticket accounting', version: asuoVersion, description },
  servers: [{ url: 'http://127.0.0.1:8780/v1', description: 'On one desk' }],
  security: [{ bearer: [] }],
  tags: ['auth', 'organisations', 'tickets', 'messages', 'email', 'calls', 'monitoring', 'system'].map((name) => ({ name })),
  paths: pathsOf(),
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    responses: {
      Problem: {
        description:
          'The code that belongs to the status, as for any operation; 429 and 503 tell in `Retry-After` how many seconds to wait',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    schemas: namedSchemas(),
  },
})
