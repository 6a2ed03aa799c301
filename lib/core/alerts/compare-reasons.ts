import { REASON_CODES, type Reason } from '#lib/core/alerts/reasons.ts'
import { compareSeverity } from '#lib/core/alerts/severity.ts'
import { GATE_ANSWERS } from '#lib/core/transactions/transaction.ts'
import { canonicalJson } from '#lib/std/canonical-json.ts'

/**
 * Orders reasons strongest first: by what they ask for, then severity, then the order of the codes; name hits by
 * falling score. The facts' canonical JSON settles the rest, so that equal sets always stand in one order.
 */
export function compareReasons(a: Reason, b: Reason): number {
  return (
    GATE_ANSWERS.indexOf(b.answer) - GATE_ANSWERS.indexOf(a.answer) ||
    compareSeverity(a.severity, b.severity) ||
    REASON_CODES.indexOf(a.code) - REASON_CODES.indexOf(b.code) ||
    scoreOf(b) - scoreOf(a) ||
    compareText(canonicalJson(a.facts), canonicalJson(b.facts))
  )
}

function scoreOf(reason: Reason): number {
  return 'score' in reason.facts ? reason.facts.score : 0
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
