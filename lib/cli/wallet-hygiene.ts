import type { Command } from 'commander'
import type { PlacedAddress } from '#lib/core/wallets/hygiene.ts'
import { everyHygieneFinding, type HygieneFinding } from '#lib/queries/wallets/address-hygiene.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { answerFailure } from './answer-failure.ts'
import type { Run } from './command-run.ts'

/** `wallets hygiene`: what is amiss with the addresses on the lists in force. */
export function addHygieneCommand(wallets: Command, run: Run): void {
  wallets
    .command('hygiene')
    .description('addresses on lists that cannot be valid, are filed wrongly, share a key or look alike')
    .action(() =>
      run(async ({ caller }) => {
        const found = await everyHygieneFinding(caller().actor)
        if (!found.ok) return answerFailure(found.error)
        return { value: found.value.map(findingValue), lines: found.value.map(findingLine) }
      }),
    )
}

function findingValue({ code, address, other, facts }: HygieneFinding): Json {
  return {
    code,
    ...placedValue(address),
    other: other === null ? null : placedValue(other),
    families: [...facts.families],
    named: facts.named,
    key: facts.key,
  }
}

function placedValue({ raw, label, place }: PlacedAddress): { readonly [key: string]: Json } {
  return { address: raw, label, place: { ...place } }
}

function findingLine({ code, address, other }: HygieneFinding): string {
  return other === null ? `${code}: ${address.raw}` : `${code}: ${address.raw} / ${other.raw}`
}
