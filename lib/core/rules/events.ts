/** Audit events of rules (検知ルール). */
export const RULE_EVENTS = ['rule.version-recorded'] as const
