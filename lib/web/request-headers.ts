/** The path and query that were asked for, told to pages by the proxy. */
export const PATH_HEADER = 'x-sekisho-path'
/** The nonce of this answer's content security policy. */
export const NONCE_HEADER = 'x-nonce'
