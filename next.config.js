import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({ requestConfig: './lib/web/i18n/request.ts' })

/** Headers that hold for every answer; the content security policy carries a nonce and is set in `proxy.ts`. */
const SECURITY_HEADERS = [
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1'],
  // `forbidden()` draws app/forbidden.tsx with status 403.
  // A graph of 2,000 addresses comes back whole when it is shared or laid into a case.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '6mb' } },
  // Every reader gets the title within the head of the answer: it is all that a screen reader says first, and a title
  // that streams in after the page leaves the page nameless until then.
  htmlLimitedBots: /.*/,
  // Packages that carry native code or read their own files at run time stay outside the bundle.
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    'pg-boss',
    'pg-copy-streams',
    'pdfmake',
    'exceljs',
    '@resvg/resvg-wasm',
  ],
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
}

export default withNextIntl(config)
