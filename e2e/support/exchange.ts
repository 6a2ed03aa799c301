import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, expect } from '@playwright/test'
import { z } from 'zod'
import { dataFolder } from './credentials.ts'
import { runCli } from './run-cli.ts'

const keyAnswer = z.object({ key: z.string() })
const gateAnswer = z.object({
  answer: z.enum(['release', 'hold', 'reject']),
  reasons: z.array(z.object({ code: z.string() })),
  transactionId: z.string(),
  alertNumber: z.number().optional(),
})

/** An API key with the scopes of an exchange's wallet system, made by the operator's command once per run. */
async function exchangeKey(): Promise<string> {
  const file = join(dataFolder(), 'e2e-key')
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const answer = await runCli(
    'keys',
    'create',
    '--name',
    'e2e exchange',
    '--scope',
    'transactions:write',
    'customers:write',
  )
  const { key } = keyAnswer.parse(answer)
  writeFileSync(file, key, { mode: 0o600 })
  return key
}

/** Records a customer as the exchange's systems do. */
export async function putCustomer(
  request: APIRequestContext,
  externalId: string,
  customer: unknown,
): Promise<void> {
  const answer = await request.put(`/api/v1/customers/${externalId}`, {
    headers: await keyHeader(),
    data: customer,
  })
  expect([200, 201], await answer.text()).toContain(answer.status())
}

/** Asks the gate about a transaction. */
export async function askGate(
  request: APIRequestContext,
  transaction: unknown,
): Promise<z.infer<typeof gateAnswer>> {
  const answer = await request.post('/api/v1/transactions', { headers: await keyHeader(), data: transaction })
  expect([200, 201], await answer.text()).toContain(answer.status())
  return gateAnswer.parse(await answer.json())
}

async function keyHeader(): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await exchangeKey()}` }
}
