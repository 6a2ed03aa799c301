/** Changes with every change of how names or wallets are compared; stored with each screening. */
export const MATCHER_VERSION = 'names-2'
/** Changes with every change of the numbers below or of the feature weights; stored with each screening. */
export const POLICY_VERSION = 'policy-1'

/** From this score on a name hit stops the transaction until an officer has told the two parties apart. */
export const HOLD_THRESHOLD = 0.9
/** From this score on a name hit is worth an officer's look; weaker resemblances are not reported. */
export const ALERT_THRESHOLD = 0.8
/** Highest score that a weak alias (確定に十分でない別名) can reach: it never stops anything by itself. */
export const WEAK_ALIAS_CEILING = 0.89
/** How far back the other sides of past transactions are put to newly listed names, in days. */
export const NAME_LOOK_BACK_DAYS = 365
/** Most hits kept of one screened name; more would bury the desk. */
export const NAME_HITS_MAX = 50
