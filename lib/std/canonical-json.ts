/** Any value that JSON can carry without loss. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * Serialises a JSON value so that equal values give equal bytes: keys sorted by UTF-16 code unit, no white
 * space, numbers as ECMAScript prints them (RFC 8785). Keys whose value is `undefined` are left out.
 * Throws on values JSON cannot carry (NaN, infinities, functions, bigint): that is a bug of the caller.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('canonicalJson: number is not finite')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value === 'object') {
    const record = value as Record<string, unknown>
    let members = ''
    for (const key of Object.keys(record).sort()) {
      const member = record[key]
      if (member !== undefined)
        members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
    }
    return `{${members}}`
  }
  throw new Error(`canonicalJson: a ${typeof value} cannot be carried`)
}
