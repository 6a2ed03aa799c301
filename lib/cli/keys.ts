import type { Command } from 'commander'
import { KEY_SCOPES } from '#lib/core/staff/permissions.ts'
import { createApiKeySchema, keyIdSchema } from '#lib/core/staff/staff-input.ts'
import { staffPage } from '#lib/queries/staff/staff-page.ts'
import { createApiKey } from '#lib/use-cases/staff/create-api-key.ts'
import { revokeApiKey } from '#lib/use-cases/staff/revoke-api-key.ts'
import { answerFailure } from './answer-failure.ts'
import type { RegisterNoun, Run } from './command-run.ts'
import { parsed } from './staff.ts'

/** `keys create | list | revoke`: machine keys for `/api/v1`. */
export const registerKeys: RegisterNoun = (program, run) => {
  const noun = program.command('keys').description('machine keys for /api/v1')
  registerCreate(noun, run)
  registerList(noun, run)
  noun
    .command('revoke')
    .argument('<id>', 'id of the key (keys list)')
    .description('end a key at once')
    .action((keyId: string) =>
      run(async ({ caller }) => {
        const input = parsed(keyIdSchema, { keyId })
        const done = input.ok ? await revokeApiKey(caller(), input.value) : input
        if (!done.ok) return answerFailure(done.error)
        return { value: { keyId, revoked: true }, lines: ['revoked'] }
      }),
    )
}

function registerCreate(noun: Command, run: Run): void {
  noun
    .command('create')
    .description('make a key; it is printed once')
    .requiredOption('--name <name>', 'the system that uses it')
    .requiredOption('--scope <scope...>', `one or more of ${KEY_SCOPES.join(', ')}`)
    .action((options: { name: string; scope: string[] }) =>
      run(async ({ caller }) => {
        const scopes = options.scope.flatMap((one) => one.split(','))
        const input = parsed(createApiKeySchema, { name: options.name, scopes })
        const done = input.ok ? await createApiKey(caller(), input.value) : input
        if (!done.ok) return answerFailure(done.error)
        const { id, secret } = done.value
        return { value: { id, key: secret }, lines: [`id   ${id}`, `key  ${secret}`] }
      }),
    )
}

function registerList(noun: Command, run: Run): void {
  noun
    .command('list')
    .description('all keys, with scopes and state')
    .action(() =>
      run(async ({ caller }) => {
        const { actor, clock } = caller()
        const page = await staffPage(actor, clock())
        if (!page.ok) return answerFailure(page.error)
        return {
          value: page.value.keys.map((one) => ({ ...one })),
          lines: page.value.keys.map(
            (one) =>
              `${one.id}  ${one.prefix}…  ${one.revokedAt === null ? 'usable ' : 'revoked'}  ${one.name}  ${one.scopes.join(',')}`,
          ),
        }
      }),
    )
}
