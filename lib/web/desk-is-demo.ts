import { env } from '#lib/env.ts'

/** Does this desk hold the demonstration exchange (`SEKISHO_DEMO`)? */
export function deskIsDemo(): boolean {
  return env.demo
}
