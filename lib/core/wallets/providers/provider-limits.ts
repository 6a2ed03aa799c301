/** Characters that the reason for another choice has at least and at most: a word is no reason. */
export const CHOICE_REASON_MIN = 10
export const CHOICE_REASON_MAX = 2_000
/** How far ahead a version of the policy may be set to take effect, in days. */
export const POLICY_AHEAD_DAYS = 366
