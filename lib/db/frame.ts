import { Prisma } from '#lib/db/generated/client.ts'
import { type Reader, readerOf } from '#lib/db/tx.ts'

/** What waits at the places of the rail. */
export interface WaitingRow {
  readonly openAlerts: number
  readonly overdueAlerts: number
  readonly openCases: number
  readonly proposedCases: number
  readonly reportsInReview: number
  /** Choices of a milder provider's answer that another person has to judge. */
  readonly choices: number
  /** Versions of the policy of answers that another person has to judge. */
  readonly providerPolicies: number
  /** List versions that wait for a second person to put them in force. */
  readonly waitingLists: number
  /** Changes of the staff that wait for a second person. */
  readonly staffChanges: number
  /** Settings of the lists that wait for a second person. */
  readonly listSettings: number
  /** Labels of the house that wait for a second person. */
  readonly labels: number
}

/** Whether the row `c` of `provider_choice` is a milder choice that still waits for another person. */
export function choiceWaits(now: Date): Prisma.Sql {
  return Prisma.sql`c.lowers AND c.until > ${now}
    AND NOT EXISTS (SELECT 1 FROM provider_choice_judgement j WHERE j.choice_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM provider_choice n WHERE n.wallet_id = c.wallet_id AND n.proposed_at > c.proposed_at)`
}

/** Whether the row `v` of `list_version` still waits to be put in force: nothing newer of its source does, or is. */
export const VERSION_WAITS = Prisma.sql`v.status = 'awaiting_activation' AND NOT EXISTS (
  SELECT 1 FROM list_version o WHERE o.source_id = v.source_id AND o.number > v.number
    AND o.status IN ('awaiting_activation', 'active'))`

/** Counts what waits, over the partial states that pages list too. */
export async function countWaiting(reader: Reader, now: Date): Promise<WaitingRow> {
  const rows = await readerOf(reader).$queryRaw<WaitingRow[]>`
    SELECT
      (SELECT count(*)::int FROM alert WHERE status = 'open') AS "openAlerts",
      (SELECT count(*)::int FROM alert WHERE status = 'open' AND due_at < ${now}) AS "overdueAlerts",
      (SELECT count(*)::int FROM case_file WHERE status <> 'closed') AS "openCases",
      (SELECT count(*)::int FROM case_file WHERE status = 'proposed') AS "proposedCases",
      (SELECT count(*)::int FROM report WHERE status = 'in_review') AS "reportsInReview",
      (SELECT count(*)::int FROM provider_choice c WHERE ${choiceWaits(now)}) AS choices,
      (SELECT count(*)::int FROM provider_policy p WHERE NOT EXISTS (
        SELECT 1 FROM provider_policy_judgement j WHERE j.policy_id = p.id)) AS "providerPolicies",
      (SELECT count(*)::int FROM list_version v WHERE ${VERSION_WAITS}) AS "waitingLists",
      (SELECT count(*)::int FROM staff_change c WHERE NOT EXISTS (
        SELECT 1 FROM staff_change_judgement j WHERE j.change_id = c.id)) AS "staffChanges",
      (SELECT count(*)::int FROM list_setting s WHERE NOT EXISTS (
        SELECT 1 FROM list_setting_judgement j WHERE j.setting_id = s.id)) AS "listSettings",
      (SELECT count(*)::int FROM label_proposal WHERE outcome IS NULL) AS labels`
  const desk = { openAlerts: 0, overdueAlerts: 0, openCases: 0, proposedCases: 0, reportsInReview: 0 }
  const rest = {
    choices: 0,
    providerPolicies: 0,
    waitingLists: 0,
    staffChanges: 0,
    listSettings: 0,
    labels: 0,
  }
  return rows[0] ?? { ...desk, ...rest }
}

/** A list version in force, as the pills show it. */
export interface VersionInForceRow {
  readonly sourceId: string
  /** `YYYY-MM-DD` */
  readonly publishedOn: string
  readonly fetchedAt: Date
  readonly snapshot: boolean
}

export function listVersionsInForce(reader: Reader): Promise<VersionInForceRow[]> {
  return readerOf(reader).$queryRaw<VersionInForceRow[]>`
    SELECT source_id AS "sourceId", to_char(published_on, 'YYYY-MM-DD') AS "publishedOn",
      greatest(fetched_at, (SELECT max(f.ended_at) FROM list_fetch f
        WHERE f.source_id = list_version.source_id AND f.outcome <> 'failed')) AS "fetchedAt", snapshot
    FROM list_version WHERE status = 'active' ORDER BY source_id`
}
