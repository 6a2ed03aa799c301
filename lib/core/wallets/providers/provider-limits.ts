/** Characters that the reason for another choice has at least and at most: a word is no reason. */
export const CHOICE_REASON_MIN = 10
export const CHOICE_REASON_MAX = 2_000
