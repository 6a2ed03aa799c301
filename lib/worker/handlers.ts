import { env } from '#lib/env.ts'
import type { JobData, JobName } from '#lib/queue/jobs.ts'
import { messageOf } from '#lib/std/start-failure.ts'
import { fetchList } from '#lib/use-cases/lists/fetch-list.ts'
import { runPreview } from '#lib/use-cases/lists/run-preview.ts'
import { selfActivate } from '#lib/use-cases/lists/self-activate.ts'
import { compileAhead } from '#lib/use-cases/screening/index-in-force.ts'
import { lookBack } from '#lib/use-cases/screening/look-back.ts'
import { noteDelistings } from '#lib/use-cases/screening/note-delistings.ts'
import { carryOutReplay } from '#lib/use-cases/screening/replay-screening.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { reviewPairs } from '#lib/use-cases/screening/review-pairs.ts'
import { screenBatch } from '#lib/use-cases/screening/screen-batch.ts'
import { askAboutNewWallets } from '#lib/use-cases/wallets/ask-about-new-wallets.ts'
import { exposeWallets } from '#lib/use-cases/wallets/expose-wallets.ts'
import { putQuestion } from '#lib/use-cases/wallets/put-question.ts'
import { pruneTraces } from '#lib/use-cases/workers/prune-traces.ts'
import { log } from './log.ts'
import { systemCaller } from './system-caller.ts'

/** What runs a job; it throws to have the job tried again. It may run twice, so it must be repeatable. */
export type Handler<N extends JobName> = (data: JobData<N>, jobId: string) => Promise<void>

/** THE TABLE job → handler. */
export const HANDLERS: { readonly [N in JobName]: Handler<N> } = {
  'rescreen-customers': async () => {
    const done = await rescreenCustomers(systemCaller(), undefined)
    if (done.ok) {
      // Only now is it known whom a changed entry does not meet any more.
      if (done.value.customers > 0) await noteDelistings(systemCaller(), undefined)
      if (done.value.customers + done.value.carried > 0)
        log('info', 'customers-rescreened', { ...done.value })
      return
    }
    // Without a list in force there is nothing to screen against; the activation of the first one asks again.
    if (done.error.code !== 'screening/no-list-in-force') throw new Error(done.error.code)
  },
  'look-back': async () => {
    const found = await lookBack(systemCaller(), undefined)
    if (!found.ok && found.error.code !== 'screening/no-list-in-force') throw new Error(found.error.code)
    const noted = await noteDelistings(systemCaller(), undefined)
    if (!noted.ok) throw new Error(noted.error.code)
    log('info', 'looked-back', { ...(found.ok ? found.value : {}), ...noted.value })
  },
  'screen-batch': async ({ batchId }) => {
    const done = await screenBatch(systemCaller(), batchId)
    if (!done.ok) throw new Error(done.error.code)
    log('info', 'batch-screened', { batchId })
  },
  'replay-screening': async ({ replayId }) => {
    const done = await carryOutReplay(systemCaller(), replayId)
    if (!done.ok) throw new Error(done.error.code)
    log('info', 'screening-replayed', { replayId, outcome: done.value.outcome })
  },
  'review-cleared-pairs': async () => {
    const done = await reviewPairs(systemCaller(), undefined)
    if (!done.ok) throw new Error(done.error.code)
    log('info', 'cleared-pairs-reviewed', { ...done.value })
  },
  'expose-wallets': async () => {
    const done = await exposeWallets(systemCaller(), undefined)
    if (!done.ok) throw new Error(done.error.code)
    if (done.value.wallets > 0) log('info', 'wallets-exposed', { ...done.value })
  },
  'ask-about-new-wallets': async () => {
    if (!env.kytAskNew || env.kytProviders.length === 0) return
    const done = await askAboutNewWallets(systemCaller(), env.kytProviders)
    if (!done.ok) throw new Error(done.error.code)
    if (done.value.asked > 0) log('info', 'new-wallets-asked-about', { ...done.value })
  },
  'put-question': async ({ askId }) => {
    const done = await putQuestion(systemCaller(), { askId, providers: env.kytProviders })
    if (!done.ok) throw new Error(done.error.code)
    if (done.value !== null) log('info', 'provider-asked', { askId, ...done.value })
  },
  'preview-list-version': async (data) => {
    const preview = await runPreview(systemCaller(), data)
    // Cancelled meanwhile, or nothing that another try would mend; what went wrong is kept with it.
    if (!preview.ok) return log('info', 'preview-ended', { ...data, reason: preview.error.code })
    log('info', 'preview-ended', { ...data, status: preview.value.status })
    const { versionId, replacesId, digest } = preview.value
    // Only a cache: without it an activation is taken up some seconds later.
    if (digest !== null) {
      await compileAhead(versionId, replacesId).catch((error: unknown) =>
        log('warn', 'index-not-ready', { versionId, message: messageOf(error) }),
      )
    }
    if (preview.value.selfSettingId === null || preview.value.digest === null) return
    const done = await selfActivate(systemCaller(), data)
    if (!done.ok) throw new Error(done.error.code)
    log('info', 'self-activation', { ...data, outcome: done.value })
  },
  'fetch-list': async ({ source }) => {
    // A schedule may outlive the permission that made it.
    if (!env.listDownloads) return log('warn', 'list-not-fetched', { source, reason: 'downloads are off' })
    const done = await fetchList(systemCaller(), { sourceId: source })
    if (!done.ok) throw new Error(done.error.code)
    const { outcome, version } = done.value
    log('info', 'list-fetched', {
      source,
      outcome,
      version: version?.number ?? null,
      status: version?.status ?? null,
    })
  },
  'prune-traces': async () => {
    log('info', 'traces-pruned', await pruneTraces(new Date()))
  },
}
