import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { prepareName } from '#lib/core/names/prepared-name.ts'
import { compareNames } from '#lib/core/screening/compare-names.ts'
import { crossScript, type LabelledPair, ministryPairs } from './labelled-sets.ts'
import { compileNearest } from './nearest-listed.ts'
import { sharedText } from './shared-names.ts'

interface ActorPack {
  readonly actors?: readonly { readonly label?: string }[]
}

/** Names of services around crypto-assets (exchanges, wallets, markets) as GraphSense's actor pack tells them; few are listed. */
export function ordinaryEnterprises(): readonly string[] {
  const text = sharedText('wallets', 'graphsense_tagpacks', 'graphsense.actorpack.yaml.gz')
  if (text === null) return []
  const { actors } = load(text, { schema: FAILSAFE_SCHEMA }) as ActorPack
  return [...new Set((actors ?? []).flatMap(({ label }) => label ?? []))]
}

/** Names of the organisations on the lists of the Ministry of Finance and of the UK, in all their scripts. */
export function listedEnterprises(): readonly string[] {
  const pairs = [...ministryPairs().pairs, ...crossScript().pairs]
  const own = pairs.filter(({ kind, match }) => kind === 'organisation' && match)
  return [...new Set(own.flatMap(({ name1, name2 }) => [name1, name2]))].filter((name) => name !== '')
}

/**
 * Ordinary enterprises beside the listed names that come nearest to theirs, as pairs of two parties. What is written alike
 * is left out: it may be the listed one.
 */
export function enterpriseNegatives(nearest: number): LabelledPair[] {
  const find = compileNearest(listedEnterprises(), 'organisation')
  return ordinaryEnterprises().flatMap((name) =>
    find(name, nearest).flatMap(({ text }): LabelledPair[] => {
      if (isWrittenAlike(name, text)) return []
      return [{ kind: 'organisation', name1: name, name2: text, match: false, group: 'ordinary' }]
    }),
  )
}

export function isWrittenAlike(one: string, other: string): boolean {
  const { tokens } = compareNames(prepareName(one, 'organisation'), prepareName(other, 'organisation'))
  return tokens.every(({ reason }) => reason === 'equal' || reason === 'form_ignored')
}
