import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { FULL_DEMONSTRATION } from '#lib/core/demonstration/exchange.ts'
import { RULES } from '#lib/core/rules/catalogue.ts'
import { findInstallationNote, setInstallationNote } from '#lib/db/installation.ts'
import { listRuleVersionsInForce } from '#lib/db/rules.ts'
import { env } from '#lib/env.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { loadDemonstration, planEndingNow } from '#lib/use-cases/demonstration/load-demonstration.ts'
import { loadTransfers } from '#lib/use-cases/demonstration/load-transfers.ts'
import { workDemonstration } from '#lib/use-cases/demonstration/work-demonstration.ts'
import { loadStarterLists } from '#lib/use-cases/lists/load-starter-lists.ts'
import { ensureRuleVersions } from '#lib/use-cases/rules/ensure-rule-versions.ts'
import { createDemoStaff } from '#lib/use-cases/staff/create-demo-staff.ts'
import { writeDemoCredentials } from './demo-credentials.ts'
import { say, step } from './progress.ts'

/** Who does what a new installation needs before anybody can sign in. */
export function starter(): Caller {
  return {
    actor: { kind: 'system', id: 'starter' },
    requestId: randomUUID(),
    clock: () => new Date(),
    newId: () => v7(),
  }
}

/** Does what a new database lacks; each step is noted when done, so that a killed first run goes on where it stopped. */
export async function runFirstRun(): Promise<void> {
  await writeMissingRules()
  await once('starter-lists', 'Loading the sanctions lists shipped with the product', loadLists)
  if (!env.demo) return
  await once('demo-staff', 'Making the demonstration’s people', makeDemoStaff)
  await once('demonstration', 'Loading the demonstration exchange', loadExchange)
  await once(
    'demonstration-transfers',
    'Loading on-chain transfers for the demonstration',
    loadChainTransfers,
  )
  await once('demonstration-worked', 'Letting the demonstration’s people work a few cases', workExchange)
}

async function once(key: string, title: string, work: () => Promise<void>): Promise<void> {
  if ((await findInstallationNote(key)) !== null) return
  await step(title, work)
  await setInstallationNote(key, { done: true }, new Date())
}

async function writeMissingRules(): Promise<void> {
  const present = new Set((await listRuleVersionsInForce('pool')).map(({ ruleId }) => ruleId))
  if (Object.values(RULES).every(({ id }) => present.has(id))) return
  expectOk(await ensureRuleVersions(starter(), undefined))
}

async function loadLists(): Promise<void> {
  expectOk(
    await loadStarterLists(starter(), ({ version }) =>
      say(`  ${version.sourceId} of ${version.publishedOn}: ${version.records} records (snapshot)`),
    ),
  )
}

async function makeDemoStaff(): Promise<void> {
  writeDemoCredentials(expectOk(await createDemoStaff(starter(), null)))
}

/** The demonstration is told at every tenth part; a database that has customers already keeps them as they are. */
async function loadExchange(): Promise<void> {
  const caller = starter()
  const started = performance.now()
  let told = 0
  const loaded = await loadDemonstration(caller, {
    plan: planEndingNow(caller, FULL_DEMONSTRATION),
    onProgress: (done, total) => {
      const tenth = Math.floor((done * 10) / total)
      if (tenth === told) return
      told = tenth
      const rate = Math.round((done * 1_000) / (performance.now() - started))
      say(`  ${done} of ${total} customers and transactions screened and written, ${rate} a second`)
    },
  })
  if (loaded.ok || loaded.error.code !== 'demonstration/database-in-use') expectOk(loaded)
}

async function loadChainTransfers(): Promise<void> {
  expectOk(await loadTransfers(starter()))
}

async function workExchange(): Promise<void> {
  const caller = starter()
  const worked = await workDemonstration(caller, { endsAt: caller.clock().toISOString() })
  if (worked.ok || worked.error.code !== 'staff/not-found') expectOk(worked)
}

function expectOk<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(`the first run failed: ${JSON.stringify(result.error)}`)
  return result.value
}
