import { z } from 'zod'
import type { Hit } from '#lib/core/screening/hit.ts'
import { chainNamed } from '#lib/core/wallets/chains-of.ts'
import { type AddressAnswer, describeAddress } from '#lib/core/wallets/describe-address.ts'
import type { PlacedLabel } from '#lib/core/wallets/label.ts'
import { ADDRESS_CHARS_MAX } from '#lib/core/wallets/parse-address.ts'
import { isOnCurve } from '#lib/core/wallets/read-solana.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { ok } from '#lib/std/result.ts'
import { type ScreenAnswer, screenMany } from '#lib/use-cases/screening/screen-many.ts'
import { answerLines } from './answer-lines.ts'
import type { RegisterNoun } from './command-run.ts'
import { addExposureCommand } from './wallet-exposure.ts'
import { addHygieneCommand } from './wallet-hygiene.ts'
import { addProvidersCommand } from './wallet-providers.ts'

/** Longest name of a chain that is looked at: a CAIP-2 id has at most 41 characters. */
const CHAIN_CHARS_MAX = 64

const chainSchema = z
  .string()
  .max(CHAIN_CHARS_MAX)
  .transform((name, context) => {
    const chain = chainNamed(name)
    if (chain !== null) return chain
    context.addIssue({ code: 'custom', message: 'unknown chain' })
    return z.NEVER
  })
const questionSchema = z.object({
  address: z.string().trim().min(1).max(ADDRESS_CHARS_MAX),
  chain: chainSchema.nullish(),
})
type Question = z.infer<typeof questionSchema>

/** `wallets check`: JSON lines `{address, chain?}` in, one answer a line out; `wallets exposure`. */
export const registerWallets: RegisterNoun = (program, run) => {
  const wallets = program.command('wallets').description('wallet addresses')
  addExposureCommand(wallets, run)
  addHygieneCommand(wallets, run)
  addProvidersCommand(wallets, run)
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
            const described = questions.map(({ address, chain }) => describeAddress(address, chain ?? null))
            const asked = described.map(({ parsed, readings }) => ({ address: parsed.raw, readings }))
            const done = await screenMany(context.caller(), asked)
            return done.ok
              ? ok(done.value.map((found, at) => answerOf(questions[at], described[at], found)))
              : done
          },
        }),
      ),
    )
}

function answerOf(
  question: Question | undefined,
  described: AddressAnswer | undefined,
  found: ScreenAnswer,
): Json {
  if (question === undefined || described === undefined) return null
  const { valid, chains, canonical, reasons, notes, parsed } = described
  const isSolana = valid && chains.includes('solana')
  return {
    address: question.address,
    valid,
    chains: [...chains],
    families: [...new Set(parsed.readings.map(({ family }) => family))],
    canonical,
    format: parsed.format,
    kind: parsed.kind,
    network: parsed.network,
    checksum: parsed.checksum,
    tag: parsed.tag,
    ...(isSolana ? { onCurve: isOnCurve(parsed.raw) } : {}),
    reasons: [...reasons],
    notes: [...notes],
    listed: found.hits.map(listedBy),
    labels: found.labels.map(labelOf),
  }
}

function listedBy({ sourceId, entityKey, primaryName, measure }: Hit): Json {
  return { source: sourceId, key: entityKey, name: primaryName, measure }
}

function labelOf(label: PlacedLabel): Json {
  return {
    label: label.label,
    category: label.category,
    service: label.service,
    actor: label.actor,
    jurisdictions: [...label.jurisdictions],
    source: label.source,
    confidence: label.confidence,
    lastmod: label.lastmod,
    pack: label.sourceId,
    version: label.versionNumber,
  }
}
