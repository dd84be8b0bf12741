import { z } from 'zod'
import { email, emailAttachmentContent, emailPage, emails } from '../email.ts'
import { emailInbound, emailIngestResult } from '../emailInbound.ts'
import { emailOutbound } from '../emailOutbound.ts'
import { mailGatewayState } from '../mailGateway.ts'
import type { Operation } from '../operation.ts'
import { emailQuery, spaceQuery } from '../query.ts'
import { clientId, ticketRef } from '../uin.ts'

const byRef = z.object({ ticketRef })
const byEmail = z.object({ emailId: clientId })
const workers = ['operator', 'trainee', 'lead', 'service'] as const

export const emailOperations = {
  listEmails: {
    method: 'GET',
    path: '/tickets/{ticketRef}/emails',
    tag: 'email',
    summary: 'Mails of the ticket, oldest first',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    params: byRef,
    query: spaceQuery,
    answers: { 200: emails },
  },
  sendEmail: {
    method: 'POST',
    path: '/tickets/{ticketRef}/emails',
    tag: 'email',
    summary:
      'Put a mail into the outbox. Its subject holds `[SP-…]`; a closed or refused ticket takes the templates `registered` and `refused` only',
    access: workers,
    idempotency: 'key',
    ifMatch: 'none',
    params: byRef,
    query: spaceQuery,
    body: emailOutbound,
    answers: { 202: email },
    largestBody: 15 * 1024 * 1024,
    problems: ['ticket-closed', 'email-answered'],
  },
  searchEmails: {
    method: 'GET',
    path: '/emails',
    tag: 'email',
    summary: 'Mails of the space, newest first; `unanswered=true`: those that wait for a person',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    query: emailQuery,
    answers: { 200: emailPage },
  },
  ingestEmail: {
    method: 'POST',
    path: '/emails/inbound',
    tag: 'email',
    summary: 'A mail from a gateway; idempotent by Message-ID. References go before the number in the subject',
    access: ['service'],
    idempotency: 'none',
    ifMatch: 'none',
    body: emailInbound,
    answers: { 200: emailIngestResult, 201: emailIngestResult },
  },
  getEmail: {
    method: 'GET',
    path: '/emails/{emailId}',
    tag: 'email',
    summary: 'One mail',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    params: byEmail,
    query: spaceQuery,
    answers: { 200: email },
  },
  settleEmail: {
    method: 'POST',
    path: '/emails/{emailId}/settle',
    tag: 'email',
    summary: 'A mail that came needs no answer; who said so first stands',
    access: ['operator', 'trainee', 'lead'],
    idempotency: 'key',
    ifMatch: 'none',
    params: byEmail,
    query: spaceQuery,
    body: z.object({}).strict(),
    answers: { 200: email },
    problems: ['transition-not-allowed'],
  },
  getEmailAttachment: {
    method: 'GET',
    path: '/emails/{emailId}/attachments/{attachmentId}',
    tag: 'email',
    summary: 'An attachment with its bytes; 404 where its content was not kept',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    params: byEmail.extend({ attachmentId: clientId }),
    query: spaceQuery,
    answers: { 200: emailAttachmentContent },
  },
  getMailGateway: {
    method: 'GET',
    path: '/mail-gateway',
    tag: 'email',
    summary: 'Whether mail goes out and comes in',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    query: spaceQuery,
    answers: { 200: mailGatewayState },
  },
} as const satisfies Readonly<Record<string, Operation>>
