/**
 * What a page may load: scripts only with this answer's nonce and what those load, everything else from here. Styles
 * may be inline, as Mantine and React write style attributes. Development needs eval and the reload socket.
 */
export function contentSecurityPolicy({
  nonce,
  development,
}: {
  nonce: string
  development: boolean
}): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws: wss:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
