import type { BulkColumns } from '#lib/db/bulk.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'
import type { Json } from '#lib/std/canonical-json.ts'

/** The newest version of a rule. */
export interface RuleVersionRow {
  readonly ruleVersionId: string
  readonly ruleId: string
  readonly version: number
  readonly enabled: boolean
  readonly params: Json
}

export interface NewRuleVersion extends RuleVersionRow {
  readonly createdBy: string
  readonly createdAt: Date
}

export const RULE_HIT_COLUMNS = {
  id: 'uuid',
  rule_version_id: 'uuid',
  screening_id: 'uuid',
  transaction_id: 'uuid',
  customer_id: 'uuid',
  severity: 'text',
  facts: 'jsonb',
  at: 'timestamptz',
} as const satisfies BulkColumns

/** The version in force (the newest) of every rule. */
export async function listRuleVersionsInForce(reader: Reader): Promise<readonly RuleVersionRow[]> {
  return await readerOf(reader).$queryRaw<RuleVersionRow[]>`
    SELECT DISTINCT ON (rule_id) id::text AS "ruleVersionId", rule_id AS "ruleId", number AS version, enabled, params
    FROM rule_version ORDER BY rule_id, number DESC`
}

/** How many rule versions there are: it only grows, so equal counts mean equal rules. */
export async function countRuleVersions(): Promise<number> {
  return await readerOf('pool').ruleVersion.count()
}

/** Writes versions of rules; a rule or a number that another process wrote meanwhile is left as it stands. */
export async function insertRuleVersions(tx: Tx, versions: readonly NewRuleVersion[]): Promise<void> {
  const prisma = prismaOf(tx)
  await prisma.rule.createMany({ data: versions.map(({ ruleId }) => ({ id: ruleId })), skipDuplicates: true })
  await prisma.ruleVersion.createMany({
    data: versions.map((version) => ({
      id: version.ruleVersionId,
      ruleId: version.ruleId,
      number: version.version,
      params: version.params as object,
      enabled: version.enabled,
      createdBy: version.createdBy,
      createdAt: version.createdAt,
    })),
    skipDuplicates: true,
  })
}

/** Waits until no other process seeds rules; held to the end of the change. */
export async function lockRuleSeeding(tx: Tx): Promise<void> {
  await prismaOf(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sekisho.rule-versions'))`
}
