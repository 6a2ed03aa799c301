import type { Str } from '#lib/core/reports/str.ts'
import { canonicalJson } from '#lib/std/canonical-json.ts'

/** Who judged the revision that is exported. Names as kept at the time of export. */
export interface ExportFacts {
  readonly str: Str
  readonly revision: number
  /** SHA-256 of the revision's canonical JSON. */
  readonly digest: string
  readonly submittedBy: string
  readonly approvedBy: string
  /** UTC. */
  readonly approvedAt: string
}

/**
 * The report as JSON (UTF-8, RFC 8785 canonical form): equal revisions give equal bytes. The `report` member alone,
 * canonicalised, hashes to `digest`.
 */
export function exportJson(facts: ExportFacts): string {
  return canonicalJson({
    format: 'sekisho-str',
    formatVersion: 1,
    revision: facts.revision,
    digest: facts.digest,
    submittedBy: facts.submittedBy,
    approvedBy: facts.approvedBy,
    approvedAt: facts.approvedAt,
    report: facts.str,
  })
}
