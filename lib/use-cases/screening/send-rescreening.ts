import type { Tx } from '#lib/db/tx.ts'
import { sendJob } from '#lib/queue/send.ts'

/** Workers that may share the re-screening of the customers. */
const RESCREEN_SHARES = 4

/** Asks the workers to put everybody to the lists in force: customers, and what they dealt with in the past. */
export async function sendRescreening(tx: Tx): Promise<void> {
  // Each worker takes what no other one holds; one that finds nothing left ends at once.
  for (let share = 1; share <= RESCREEN_SHARES; share++) {
    await sendJob(tx, { name: 'rescreen-customers', data: {}, once: `customers-${share}` })
  }
  await sendJob(tx, { name: 'look-back', data: {}, once: 'transactions' })
}
