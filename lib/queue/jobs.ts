import { z } from 'zod'
import { cronOf, LIST_DOWNLOADS } from '#lib/core/lists/downloads.ts'
import { LIST_SOURCE_IDS } from '#lib/core/lists/sources.ts'
import { env } from '#lib/env.ts'

/** A worker that says nothing of its job for so long has died of it: the job is tried again, by whoever is there. */
export const HEARTBEAT_SECONDS = 30

/** How one kind of job runs. */
export interface JobSpec<S extends z.ZodType = z.ZodType> {
  /** What the job carries: ids and codes, never whole records. */
  readonly data: S
  /** `short`: at most one job waits per subject (`once` of `sendJob`); `standard`: every job sent is run. */
  readonly policy: 'standard' | 'short'
  /** Tries after the first one that failed, with growing pauses. */
  readonly retryLimit: number
  /**
   * Longest one try may take, in seconds, before another worker may take the job over. From a worker that died it is taken
   * over long before (`HEARTBEAT_SECONDS`).
   */
  readonly expireInSeconds: number
  /** When it runs by itself: cron in Asia/Tokyo. Its data is then empty. */
  readonly cron?: string
  /** Runs that carry data of their own, each under a key; those that are left out here run no more. */
  readonly schedules?: readonly JobSchedule[]
}

export interface JobSchedule {
  readonly key: string
  readonly cron: string
  readonly data: object
}

/** THE TABLE of jobs. A new one needs a row here, a handler in `lib/worker/handlers.ts`, and nothing else. */
export const JOBS = {
  /** Screens every customer again whose newest screening used other lists (遅滞なく照合); sent with each activation. */
  'rescreen-customers': {
    data: z.strictObject({}),
    policy: 'short',
    retryLimit: 5,
    expireInSeconds: 3600,
    cron: '40 3 * * *',
  },
  /**
   * Looks for past transactions with addresses that are listed now, and for alerts whose parties are listed no longer;
   * sent with each activation.
   */
  'look-back': {
    data: z.strictObject({}),
    policy: 'short',
    retryLimit: 5,
    expireInSeconds: 3600,
    cron: '50 3 * * *',
  },
  /** Screens a file of names part by part; sent by whoever hands it in. */
  'screen-batch': {
    data: z.strictObject({ batchId: z.uuid() }),
    policy: 'standard',
    retryLimit: 3,
    expireInSeconds: 3600,
  },
  /** Runs a stored screening again and shows what differs today (再現); sent by whoever asks. */
  'replay-screening': {
    data: z.strictObject({ replayId: z.uuid() }),
    policy: 'standard',
    retryLimit: 2,
    expireInSeconds: 600,
  },
  /** Takes up what was told apart and whose time is over: the question is asked again (誤検知の記憶の期限切れ). */
  'review-cleared-pairs': {
    data: z.strictObject({}),
    policy: 'short',
    retryLimit: 5,
    expireInSeconds: 3600,
    cron: '20 5 * * *',
  },
  /**
   * Computes the exposure of wallets that customers dealt with: new ones within minutes, all of them again when lists,
   * labels or transfers have changed; what passes a limit only now raises alerts on past transactions.
   */
  'expose-wallets': {
    data: z.strictObject({}),
    policy: 'short',
    retryLimit: 2,
    expireInSeconds: 3600,
    cron: '* * * * *',
  },
  /** Asks providers about wallets that are new today; only where the operator says so (`SEKISHO_KYT_ASK_NEW`). */
  'ask-about-new-wallets': {
    data: z.strictObject({}),
    policy: 'short',
    retryLimit: 0,
    expireInSeconds: 300,
    cron: '* * * * *',
  },
  /** Puts a question about a wallet to a provider of analyses (KYT); sent by whoever asks. */
  'put-question': {
    data: z.strictObject({ askId: z.uuid() }),
    policy: 'standard',
    retryLimit: 5,
    expireInSeconds: 600,
  },
  /** Works out what a version would do before it is in force; a worker that died of it leaves it to another. */
  'preview-list-version': {
    data: z.strictObject({ previewId: z.uuid() }),
    policy: 'standard',
    retryLimit: 2,
    expireInSeconds: 1800,
  },
  /** Fetches one list from its authority; by schedule only where the operator allows it (`SEKISHO_LIST_DOWNLOADS`). */
  'fetch-list': {
    data: z.strictObject({ source: z.enum(LIST_SOURCE_IDS) }),
    policy: 'standard',
    // The download has tries of its own; the next run comes in a few hours.
    retryLimit: 0,
    expireInSeconds: 7200,
    schedules: env.listDownloads
      ? LIST_DOWNLOADS.map((one) => ({
          key: one.sourceId,
          cron: cronOf(one),
          data: { source: one.sourceId },
        }))
      : [],
  },
  /** Removes traces that have served their purpose: tries to sign in, heartbeats of dead workers. */
  'prune-traces': {
    data: z.strictObject({}),
    policy: 'short',
    retryLimit: 2,
    expireInSeconds: 300,
    cron: '10 4 * * *',
  },
} as const satisfies Record<string, JobSpec>

export type JobName = keyof typeof JOBS
export type JobData<N extends JobName> = z.infer<(typeof JOBS)[N]['data']>
export const JOB_NAMES = Object.keys(JOBS) as JobName[]
