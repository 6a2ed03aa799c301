import { v7 } from 'uuid'
import { database } from '#lib/db/client.ts'
import { walletProviders } from '#lib/queries/wallets/wallet-providers.ts'
import { closeSender } from '#lib/queue/send.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { askProviders } from '#lib/use-cases/wallets/ask-providers.ts'
import { putQuestion } from '#lib/use-cases/wallets/put-question.ts'
import { addCustomer, addPerson, must } from '#scripts/testing/desk-for-tests.ts'
import { withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { type KytBehaviour, startKytServer } from '#scripts/testing/kyt-server.ts'
import { putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

type Name = 'alpha' | 'beta'
const MINUTE_MS = 60_000

/** A desk with a list in force, a customer, people, and two providers of analyses on this machine. */
export async function deskWithProviders() {
  await putTestListInForce()
  const customer = await addCustomer()
  const servers = { alpha: await startKytServer(), beta: await startKytServer() }
  const [analyst, supervisor, other, auditor] = [
    await addPerson('analyst'),
    await addPerson('supervisor'),
    await addPerson('supervisor'),
    await addPerson('auditor'),
  ]
  const worker = testCaller({ kind: 'system', id: 'worker' })
  let [minutes, addresses] = [0, 0]

  /** The same caller two minutes later each time, so that nobody is asked just now. */
  const later = (caller = testCaller()) => {
    minutes += 2
    const at = new Date(Date.now() + minutes * MINUTE_MS)
    return { ...caller, clock: () => at }
  }
  const provider = (name: Name, more: object = {}) => ({
    ...{ name, url: servers[name].url, key: `key of ${name}`, ownHost: true, perMinute: 1_000 },
    ...more,
  })
  const pay = async (address: string) => {
    const counterparty = { address, chain: 'ethereum', class: 'unhosted' }
    const named = { externalId: `TX-${v7()}`, customerExternalId: customer.externalId }
    return must(await ingestTransaction(later(), withdrawalInput({ ...named, asset: 'ETH', counterparty })))
  }
  return {
    ...{ servers, analyst, supervisor, other, auditor, worker, later, provider, pay },
    /** A wallet that a customer paid to. */
    seen: async (): Promise<{ id: string; address: string }> => {
      const address = `0x${(++addresses).toString(16).padStart(40, 'd')}`
      await pay(address)
      const [row] = await rowsOf('SELECT id::text FROM wallet WHERE canonical = $1', [address])
      return { id: String(row?.id), address }
    },
    /** Asks one provider and puts the question, as the job would. */
    ask: async (walletId: string, name: Name, behave?: KytBehaviour) => {
      if (behave !== undefined) servers[name].behave = behave
      const caller = later()
      const asked = { walletId, provider: name, configured: ['alpha', 'beta'] }
      const [askId = ''] = must(await askProviders(caller, asked)).askIds
      const surroundings = { requestMs: 300, sleep: async () => undefined }
      const question = { askId, providers: [provider(name)], surroundings }
      return must(await putQuestion({ ...worker, clock: caller.clock }, question))
    },
    /** What the wallet's page shows. */
    shown: async (walletId: string) => {
      const asked = { walletId, configured: ['alpha', 'beta'], now: later().clock() }
      return must(await walletProviders(testCaller().actor, asked))
    },
    close: async () => {
      for (const server of Object.values(servers)) server.close()
      await closeSender()
      await closeIndex()
    },
  }
}

/** Rows as the runtime role sees them. */
export async function rowsOf(
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  return (await database().pool.query(sql, [...values])).rows
}

/** One line of exposure in a provider's answer. */
export function exposureLine(category: string, direct: string, more: object = {}) {
  return { chain: 'eip155:1', direction: 'in', category, direct, indirect: '0', ...more }
}
