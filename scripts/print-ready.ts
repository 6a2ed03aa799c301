import { env } from '#lib/env.ts'
import { credentialsFile, readDemoCredentials } from './demo-credentials.ts'

const ROLE_CHARS = 12
const EMAIL_CHARS = 34

/** Tells where the desk is and, for a demonstration, how to sign in. */
export function printReady(): void {
  const lines = ['', `Sekisho is ready: ${env.baseUrl}`]
  const staff = readDemoCredentials()
  if (staff.length > 0) {
    lines.push('', `Sign in to the demonstration (also in ${credentialsFile()}):`)
    for (const one of staff) {
      lines.push(`  ${one.role.padEnd(ROLE_CHARS)}${one.email.padEnd(EMAIL_CHARS)}${one.password}`)
    }
  } else {
    lines.push('', 'Make the first sign-in with: npm run --silent cli -- staff create --help')
  }
  lines.push('', 'Ctrl-C stops everything.', '')
  process.stdout.write(lines.join('\n'))
}
