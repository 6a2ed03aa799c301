// How many transactions a second the gate answers over HTTP, how quickly, and how that compares with only writing the rows.
import { Agent, request as httpRequest } from 'node:http'
import { v7 } from 'uuid'
import startInstance from '#e2e/support/start-instance.ts'
import { percentile, printTable } from './figures.ts'
import { CUSTOMERS, customerId, customerRecord, gateMessage } from './gate/gate-messages.ts'
import { plainInserts } from './gate/plain-inserts.ts'
import { runClients } from './gate/run-clients.ts'

const CLIENTS = [1, 8, 32]
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10)
const WARM_UP_SECONDS = 2

const agent = new Agent({ keepAlive: true, maxSockets: Math.max(...CLIENTS) })

/** Sends JSON and gives the status; the body is read to its end. */
function send(method: string, url: string, { key, body }: { key: string; body: object }): Promise<number> {
  const content = Buffer.from(JSON.stringify(body))
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    'content-length': content.length,
  }
  return new Promise((done, failed) => {
    const sent = httpRequest(url, { method, agent, headers }, (answer) => {
      answer.resume().once('end', () => done(answer.statusCode ?? 0))
    })
    sent.once('error', failed)
    sent.end(content)
  })
}

/** Opens the instance's database beside it: for the key, and for writing the rows plainly. */
async function openInstanceDatabase(data: string) {
  process.env.SEKISHO_DATA_DIR = data
  const { openDatabase } = await import('#scripts/open-database.ts')
  const { createApiKey } = await import('#lib/use-cases/staff/create-api-key.ts')
  const { closeDatabase } = await import('#lib/db/client.ts')
  const database = await openDatabase()
  const made = await createApiKey(
    { actor: { kind: 'operator', id: 'bench' }, requestId: v7(), clock: () => new Date(), newId: () => v7() },
    { name: 'bench', scopes: ['customers:write', 'transactions:write'] },
  )
  if (!made.ok) throw new Error(made.error.code)
  const close = async () => {
    await closeDatabase()
    await database.release()
  }
  return { key: made.value.secret, url: database.urls.runtime, close }
}

const ms = (value: number) => value.toFixed(1)

async function measure(base: string, key: string, databaseUrl: string): Promise<string[][]> {
  for (let nth = 0; nth < CUSTOMERS; nth++) {
    const url = `${base}/api/v1/customers/${customerId(nth)}`
    const status = await send('PUT', url, { key, body: customerRecord(nth) })
    if (status !== 201 && status !== 200) throw new Error(`PUT ${url} answered ${status}`)
  }
  const rows: string[][] = []
  for (const clients of CLIENTS) {
    const times = { clients, seconds: SECONDS, warmUpSeconds: WARM_UP_SECONDS }
    const gate = await runClients(times, async (nth) => {
      const status = await send('POST', `${base}/api/v1/transactions`, { key, body: gateMessage(nth) })
      if (status !== 201) throw new Error(`POST /api/v1/transactions answered ${status}`)
    })
    const plain = await plainInserts(databaseUrl, clients)
    const inserts = await runClients(times, plain.insert)
    await plain.close()
    rows.push([
      String(clients),
      gate.perSecond.toFixed(0),
      ms(percentile(gate.samples, 0.5)),
      ms(percentile(gate.samples, 0.99)),
      inserts.perSecond.toFixed(0),
      `${(gate.perSecond / inserts.perSecond).toFixed(2)}`,
    ])
  }
  return rows
}

const stop = await startInstance()
try {
  const { SEKISHO_E2E_URL = '', SEKISHO_E2E_DATA = '' } = process.env
  const database = await openInstanceDatabase(SEKISHO_E2E_DATA)
  try {
    const rows = await measure(SEKISHO_E2E_URL, database.key, database.url)
    process.stdout.write(
      `POST /api/v1/transactions for ${SECONDS} s at each number of clients; clients, web and database share this machine.\nPlain pg writes the same rows (wallet, screening, transaction, audit event), four INSERTs a transaction.\n\n`,
    )
    printTable(['clients', 'requests/s', 'p50 ms', 'p99 ms', 'plain pg/s', 'ratio'], rows)
  } finally {
    agent.destroy()
    await database.close()
  }
} finally {
  await stop()
}
