/** JSON pointers (RFC 6901) of at most this many strings are given back. */
const FOUND_MAX = 20

/**
 * Where a JSON value holds text that cannot be kept: U+0000, which PostgreSQL refuses, or half a surrogate pair, which
 * is no Unicode text. Gives JSON pointers to the strings or to the members whose key is wrong.
 */
export function unusableText(value: unknown): readonly string[] {
  const found: string[] = []
  const visit = (inner: unknown, pointer: string): void => {
    if (found.length >= FOUND_MAX) return
    if (typeof inner === 'string') {
      if (isUnusable(inner)) found.push(pointer)
    } else if (typeof inner === 'object' && inner !== null) {
      for (const [key, member] of Object.entries(inner)) {
        if (isUnusable(key)) found.push(pointer)
        else visit(member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      }
    }
  }
  visit(value, '')
  return found
}

function isUnusable(text: string): boolean {
  return text.includes('\u0000') || !text.isWellFormed()
}
