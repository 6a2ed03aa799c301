import { env } from '#lib/env.ts'

/** Names of the providers of wallet analyses that the operator configured, in order; nothing secret. */
export function configuredProviders(): readonly string[] {
  return env.kytProviders.map(({ name }) => name)
}
