import { z } from 'zod'
import { message, messageInput, messagePage } from '../message.ts'
import type { Operation } from '../operation.ts'
import { pageQuery, spaceQuery } from '../query.ts'
import { ticketEventPage } from '../ticketEvent.ts'
import { ticketLink, ticketLinkInput, ticketLinks } from '../ticketLink.ts'
import { ticketRef } from '../uin.ts'

const byRef = z.object({ ticketRef })
const workers = ['operator', 'trainee', 'lead', 'service'] as const

/** What hangs on a ticket and is taken in every status. */
export const recordOperations = {
  listMessages: {
    method: 'GET',
    path: '/tickets/{ticketRef}/messages',
    tag: 'messages',
    summary: 'Messages, oldest first',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    params: byRef,
    query: pageQuery,
    answers: { 200: messagePage },
  },
  addMessage: {
    method: 'POST',
    path: '/tickets/{ticketRef}/messages',
    tag: 'messages',
    summary: 'Add a note, the summary of a call or a public reply; append only',
    access: workers,
    idempotency: 'key',
    ifMatch: 'none',
    params: byRef,
    query: spaceQuery,
    body: messageInput,
    answers: { 200: message, 201: message },
    problems: ['ticket-closed', 'external-id-reuse'],
  },
  listLinks: {
    method: 'GET',
    path: '/tickets/{ticketRef}/links',
    tag: 'tickets',
    summary: 'Links as seen from this ticket',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    params: byRef,
    query: spaceQuery,
    answers: { 200: ticketLinks },
  },
  addLink: {
    method: 'POST',
    path: '/tickets/{ticketRef}/links',
    tag: 'tickets',
    summary: 'Link two tickets; the inverse is made in the same transaction',
    access: workers,
    idempotency: 'key',
    ifMatch: 'none',
    params: byRef,
    query: spaceQuery,
    body: ticketLinkInput,
    answers: { 201: ticketLink },
    problems: ['link-exists', 'link-target-missing'],
  },
  deleteLink: {
    method: 'DELETE',
    path: '/tickets/{ticketRef}/links/{linkId}',
    tag: 'tickets',
    summary: 'Remove both directions; an absent link is removed already',
    access: ['lead'],
    idempotency: 'none',
    ifMatch: 'none',
    params: byRef.extend({ linkId: z.uuid() }),
    query: spaceQuery,
    answers: { 204: null },
  },
  listTicketEvents: {
    method: 'GET',
    path: '/tickets/{ticketRef}/events',
    tag: 'tickets',
    summary: 'Audit trail, oldest first',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    params: byRef,
    query: pageQuery,
    answers: { 200: ticketEventPage },
  },
} as const satisfies Readonly<Record<string, Operation>>
