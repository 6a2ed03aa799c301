/** Why a request to somebody else's server came to nothing, as a code that is stored and worded for the reader. */
export type TroubleReason =
  | 'address-refused'
  | 'no-https'
  | 'redirects'
  | 'status'
  | 'timeout'
  | 'truncated'
  | 'unreachable'
  | 'too-large'
  | 'unknown-encoding'
  | 'web-page'
  | 'no-link'

/** Another try may go better after these; a refusal stays one. */
const PASSING: readonly TroubleReason[] = ['timeout', 'truncated', 'unreachable']

/** Ends one try. */
export class RequestTrouble extends Error {
  readonly reason: TroubleReason
  /** HTTP status where there was one, the refused host, or the cause as the system names it. */
  readonly detail: string
  readonly passing: boolean
  constructor(reason: TroubleReason, detail = '', passing: boolean = PASSING.includes(reason)) {
    super(`${reason} ${detail}`)
    this.reason = reason
    this.detail = detail
    this.passing = passing
  }
}
