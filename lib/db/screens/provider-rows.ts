import type { VendorRisk } from '#lib/core/wallets/providers/protocol.ts'
import type { ProviderLine } from '#lib/core/wallets/providers/read-kyt-answer.ts'
import type { AnswerState, AnswerTrouble } from '#lib/core/wallets/providers/states.ts'
import { choiceWaits } from '#lib/db/frame.ts'
import type { PersonRef } from '#lib/db/screens/page-rows.ts'
import { readerOf } from '#lib/db/tx.ts'

/** What came back to one question, without the bytes themselves. */
export interface ProviderAnswerRow {
  readonly id: string
  readonly provider: string
  readonly state: AnswerState
  readonly reason: AnswerTrouble | null
  readonly detail: string | null
  readonly status: number | null
  readonly sha256: string | null
  readonly bytes: number
  readonly risk: VendorRisk | null
  readonly score: string | null
  readonly reference: string | null
  readonly dataVersion: string | null
  readonly computedAt: string | null
  readonly lines: readonly ProviderLine[]
  readonly digest: string | null
  readonly mapping: string
  readonly url: string
  readonly askedAt: string
  readonly answeredAt: string
}

/** Answers of one provider that a page shows, the newest. */
const ANSWERS_MAX = 20
const WAITING_MAX = 20
const CHOICES_MAX = 10
const WAITING_CHOICES_MAX = 50

/** What came back from each provider about a wallet, newest first; at most 20 of each. */
export async function listProviderAnswers(walletId: string): Promise<readonly ProviderAnswerRow[]> {
  return await readerOf('pool').$queryRaw<ProviderAnswerRow[]>`
    SELECT a.id::text, a.provider, a.state, a.reason, a.detail, a.status, a.sha256, a.bytes, a.risk, a.score, a.reference,
      a.data_version AS "dataVersion", utc_text(a.computed_at) AS "computedAt", a.lines, a.digest, a.mapping, a.url,
      utc_text(a.asked_at) AS "askedAt", utc_text(a.answered_at) AS "answeredAt"
    FROM (SELECT DISTINCT provider FROM provider_answer WHERE wallet_id = ${walletId}::uuid) p
    CROSS JOIN LATERAL (SELECT * FROM provider_answer x WHERE x.wallet_id = ${walletId}::uuid AND x.provider = p.provider
      ORDER BY x.answered_at DESC, x.id DESC LIMIT ${ANSWERS_MAX}::int) a
    ORDER BY a.provider, a.answered_at DESC, a.id DESC`
}

/** A question that nothing has come back to. */
export interface WaitingAskRow {
  readonly provider: string
  readonly askedAt: string
}

/** Questions about a wallet that nothing has come back to yet, newest first. */
export async function listWaitingAsks(walletId: string): Promise<readonly WaitingAskRow[]> {
  return await readerOf('pool').$queryRaw<WaitingAskRow[]>`
    SELECT q.provider, utc_text(q.asked_at) AS "askedAt" FROM provider_ask q
    WHERE q.wallet_id = ${walletId}::uuid AND NOT EXISTS (SELECT 1 FROM provider_answer a WHERE a.ask_id = q.id)
    ORDER BY q.asked_at DESC LIMIT ${WAITING_MAX}::int`
}

/** A person's choice of whose answer counts, with its judgement where one was needed. */
export interface ProviderChoiceRow {
  readonly id: string
  readonly provider: string
  readonly before: { readonly provider: string }
  readonly lowers: boolean
  readonly reason: string
  /** Version of the policy that was chosen against, or gone back to. */
  readonly policy: string
  readonly proposer: PersonRef
  readonly proposedAt: string
  readonly until: string
  readonly outcome: 'approved' | 'declined' | null
  readonly judge: PersonRef | null
  readonly judgedAt: string | null
}

/** Choices about a wallet, newest first; at most 10. */
export async function listProviderChoices(walletId: string): Promise<readonly ProviderChoiceRow[]> {
  return await readerOf('pool').$queryRaw<ProviderChoiceRow[]>`
    SELECT c.id::text, c.provider, jsonb_build_object('provider', c.before->>'provider') AS before, c.lowers, c.reason, c.policy,
      jsonb_build_object('id', p.id, 'name', p.name) AS proposer, utc_text(c.proposed_at) AS "proposedAt",
      utc_text(c.until) AS until, j.outcome, utc_text(j.at) AS "judgedAt",
      CASE WHEN s.id IS NULL THEN NULL ELSE jsonb_build_object('id', s.id, 'name', s.name) END AS judge
    FROM provider_choice c JOIN staff p ON p.id = c.proposed_by
    LEFT JOIN provider_choice_judgement j ON j.choice_id = c.id LEFT JOIN staff s ON s.id = j.by
    WHERE c.wallet_id = ${walletId}::uuid ORDER BY c.proposed_at DESC, c.id DESC LIMIT ${CHOICES_MAX}::int`
}

/** A milder choice that waits for another person, wherever it is. */
export interface WaitingChoiceRow {
  readonly id: string
  readonly walletId: string
  readonly canonical: string
  /** Whose answer counts now, and whose shall. */
  readonly before: string
  readonly provider: string
  readonly reason: string
  readonly proposer: PersonRef
  readonly proposedAt: string
}

/** Milder choices that wait, oldest first; at most 50. */
export async function listWaitingChoices(now: Date): Promise<readonly WaitingChoiceRow[]> {
  return await readerOf('pool').$queryRaw<WaitingChoiceRow[]>`
    SELECT c.id::text, w.id::text AS "walletId", w.canonical, c.before->>'provider' AS before, c.provider, c.reason,
      jsonb_build_object('id', p.id, 'name', p.name) AS proposer, utc_text(c.proposed_at) AS "proposedAt"
    FROM provider_choice c JOIN wallet w ON w.id = c.wallet_id JOIN staff p ON p.id = c.proposed_by
    WHERE ${choiceWaits(now)}
    ORDER BY c.proposed_at, c.id LIMIT ${WAITING_CHOICES_MAX}::int`
}
