import { z } from 'zod'
import type { Hit } from '#lib/core/screening/hit.ts'
import { CHAIN_IDS, CHAINS } from '#lib/core/wallets/chains.ts'
import { checkAddressForChain } from '#lib/core/wallets/check-address-for-chain.ts'
import { ADDRESS_CHARS_MAX, parseAddress } from '#lib/core/wallets/parse-address.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { ok } from '#lib/std/result.ts'
import { type ScreenAnswer, screenMany } from '#lib/use-cases/screening/screen-many.ts'
import { answerLines } from './answer-lines.ts'
import type { RegisterNoun } from './command-run.ts'
import { addExposureCommand } from './wallet-exposure.ts'

const questionSchema = z.strictObject({
  address: z.string().trim().min(1).max(ADDRESS_CHARS_MAX),
  chain: z.enum(CHAIN_IDS).optional(),
})
type Question = z.infer<typeof questionSchema>

/** `wallets check`: JSON lines `{address, chain?}` in, one answer a line out; `wallets exposure`. */
export const registerWallets: RegisterNoun = (program, run) => {
  const wallets = program.command('wallets').description('wallet addresses')
  addExposureCommand(wallets, run)
  wallets
    .command('check')
    .description(
      'read {address, chain?} lines from standard input; say what each address is and who lists it',
    )
    .action(() =>
      run((context) =>
        answerLines(context, {
          schema: questionSchema,
          ask: async (questions) => {
            const asked = questions.map(({ address }) => ({
              address,
              canonical: parseAddress(address).canonical,
            }))
            const done = await screenMany(context.caller(), asked)
            return done.ok ? ok(done.value.map((found, at) => answerOf(questions[at], found))) : done
          },
        }),
      ),
    )
}

function answerOf(question: Question | undefined, found: ScreenAnswer): Json {
  const { address = '', chain } = question ?? {}
  const parsed = parseAddress(address)
  const checked = chain === undefined ? null : checkAddressForChain(address, chain)
  const families = parsed.readings.map(({ family }) => family)
  const reasons = checked === null ? formReasons(parsed) : checked.ok ? [] : [checked.error.code]
  return {
    address,
    valid: reasons.length === 0,
    chains: chain
      ? checked?.ok
        ? [chain]
        : []
      : CHAIN_IDS.filter((id) => families.includes(CHAINS[id].family)),
    families,
    canonical: checked?.ok ? checked.value.canonical : parsed.canonical,
    format: parsed.format,
    checksum: parsed.checksum,
    reasons,
    listed: found.hits.map(listedBy),
    labels: found.labels.map(({ label, category, source, confidence }) => ({
      label,
      category,
      source,
      confidence,
    })),
  }
}

function formReasons({ readings, checksum }: ReturnType<typeof parseAddress>): string[] {
  if (readings.length === 0) return ['wallet/unknown-format']
  return checksum === 'invalid' ? ['wallet/checksum-broken'] : []
}

function listedBy({ sourceId, entityKey, primaryName, measure }: Hit): Json {
  return { source: sourceId, key: entityKey, name: primaryName, measure }
}
