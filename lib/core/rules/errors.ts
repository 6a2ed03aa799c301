/** Expected failures of rules. */
export const RULE_ERRORS = { 'rule/not-found': 404 } as const
