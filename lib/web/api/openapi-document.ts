import { z } from 'zod'
import { createDocument, type ZodOpenApiObject, type ZodOpenApiResponsesObject } from 'zod-openapi'
import { customerInputSchema, externalIdSchema } from '#lib/core/customers/customer.ts'
import {
  DESTINATION_STATUSES,
  destinationIdSchema,
  destinationInputSchema,
} from '#lib/core/customers/destination.ts'
import { transactionInputSchema } from '#lib/core/transactions/transaction.ts'
import {
  destinationPageSchema,
  destinationStandingSchema,
  recordedDestinationSchema,
  removedDestinationSchema,
} from '#lib/web/api/destination-endpoints.ts'
import { gateReplySchema, recordedCustomerSchema, transactionStandingSchema } from '#lib/web/api/endpoints.ts'

const API_VERSION = '1.0.0'

const problemSchema = z
  .object({
    type: z.string().meta({ example: 'urn:sekisho:problem:transaction:payload-changed' }),
    title: z.string().meta({ description: 'The error code', example: 'transaction/payload-changed' }),
    status: z.int(),
    detail: z.string().meta({ description: 'In the language of Accept-Language: ja or en' }),
    instance: z.string(),
    requestId: z.uuid(),
    facts: z.record(z.string(), z.unknown()),
    errors: z
      .array(
        z.object({
          pointer: z
            .string()
            .meta({ description: 'JSON pointer (RFC 6901) into the body', example: '/quantity' }),
          code: z.string(),
          detail: z.string(),
          facts: z.record(z.string(), z.unknown()),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem' })

const PROBLEMS = {
  '400': 'The body is not UTF-8 or not JSON',
  '401': 'No key, or one that is not known or revoked',
  '403': 'The key’s scopes do not cover this',
  '413': 'The body is larger than 256 KiB',
  '422': 'Fields are wrong; `errors` names each',
  '503': 'No sanctions list is in force: nothing may go out; try again',
} as const

function problems(extra: Readonly<Record<string, string>> = {}): ZodOpenApiResponsesObject {
  const content = { 'application/problem+json': { schema: problemSchema } }
  return Object.fromEntries(
    Object.entries({ ...PROBLEMS, ...extra }).map(([status, description]) => [
      status,
      { description, content },
    ]),
  )
}

function readProblems(missing: string): ZodOpenApiResponsesObject {
  const all = problems({ '404': missing })
  return Object.fromEntries(Object.entries(all).filter(([status]) => ['401', '403', '404'].includes(status)))
}

const NO_CUSTOMER = 'No customer is recorded under this external id'
const DESTINATION_PATH = z.object({ externalId: externalIdSchema, destinationId: destinationIdSchema })

function json(description: string, schema: z.ZodType) {
  return { description, content: { 'application/json': { schema } } }
}

const DESCRIPTION: ZodOpenApiObject = {
  openapi: '3.1.0',
  info: {
    title: 'Sekisho',
    version: API_VERSION,
    description:
      'The gate of the compliance desk: customers and transactions in, `release | hold | reject` out.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  security: [{ key: [] }],
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A machine key, `sk_…`' } },
  },
  paths: {
    '/api/v1/transactions': {
      post: {
        operationId: 'postTransaction',
        summary: 'Take one transaction through the gate',
        description:
          'Scope `transactions:write`. Idempotent by `externalId`: a repeat gets the first answer.',
        requestBody: { required: true, content: { 'application/json': { schema: transactionInputSchema } } },
        responses: {
          '201': json('Recorded and answered', gateReplySchema),
          '200': json('Answered before: the first answer', gateReplySchema),
          ...problems({ '409': 'This external id is known with another payload' }),
        },
      },
    },
    '/api/v1/transactions/{externalId}': {
      get: {
        operationId: 'getTransaction',
        summary: 'Ask where a transaction stands now',
        description: 'Scope `transactions:write`. Poll it for a transaction that was held.',
        requestParams: { path: z.object({ externalId: externalIdSchema }) },
        responses: {
          '200': json('Where it stands', transactionStandingSchema),
          ...readProblems('No transaction was sent under this external id'),
        },
      },
    },
    '/api/v1/customers/{externalId}': {
      put: {
        operationId: 'putCustomer',
        summary: 'Record a customer, new or changed, and screen everybody named in it',
        description: 'Scope `customers:write`. An unchanged record makes no new version.',
        requestParams: { path: z.object({ externalId: externalIdSchema }) },
        requestBody: { required: true, content: { 'application/json': { schema: customerInputSchema } } },
        responses: {
          '201': json('Created', recordedCustomerSchema),
          '200': json('Changed, or unchanged', recordedCustomerSchema),
          ...problems(),
        },
      },
    },
    '/api/v1/customers/{externalId}/destinations': {
      get: {
        operationId: 'listDestinations',
        summary: 'Read a page of a customer’s address book, newest first',
        description: 'Scope `destinations:write`.',
        requestParams: {
          path: z.object({ externalId: externalIdSchema }),
          query: z.object({
            page: z.int().optional().meta({ description: 'From 1' }),
            pageSize: z.int().optional().meta({ description: '25, 50 (unless said otherwise) or 100' }),
            status: z.enum(DESTINATION_STATUSES).optional(),
          }),
        },
        responses: {
          '200': json('The page', destinationPageSchema),
          ...readProblems(NO_CUSTOMER),
        },
      },
    },
    '/api/v1/customers/{externalId}/destinations/{destinationId}': {
      put: {
        operationId: 'putDestination',
        summary: 'Register where a customer may have its assets sent, new or changed, and screen it',
        description:
          'Scope `destinations:write`. An unchanged entry makes no new version and is answered as it stands now.',
        requestParams: { path: DESTINATION_PATH },
        requestBody: {
          required: true,
          content: { 'application/json': { schema: destinationInputSchema } },
        },
        responses: {
          '201': json('Registered', recordedDestinationSchema),
          '200': json('Changed, registered again, or unchanged', recordedDestinationSchema),
          ...problems({ '404': NO_CUSTOMER }),
        },
      },
      get: {
        operationId: 'getDestination',
        summary: 'Ask where an entry stands now',
        description: 'Scope `destinations:write`. Poll it for an entry that was held.',
        requestParams: { path: DESTINATION_PATH },
        responses: {
          '200': json('Where it stands', destinationStandingSchema),
          ...readProblems('Nothing is registered under this id'),
        },
      },
      delete: {
        operationId: 'deleteDestination',
        summary: 'Take an entry out of the address book; its history stays',
        description: 'Scope `destinations:write`. Removing it again changes nothing.',
        requestParams: { path: DESTINATION_PATH },
        responses: {
          '200': json('Removed, now or before', removedDestinationSchema),
          ...readProblems('No such customer, or nothing is registered under this id'),
        },
      },
    },
  },
}

/** The description of `/api/v1` in OpenAPI 3.1. */
export function openApiDocument(): object {
  return createDocument(DESCRIPTION)
}
