export const RULE_IDS = [
  'listed-wallet',
  'listed-name',
  'specified-country',
  'just-below-threshold',
  'large-without-source-of-funds',
] as const
export type RuleId = (typeof RULE_IDS)[number]
