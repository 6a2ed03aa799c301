import { ENTITY_KINDS, type EntityKind } from '#lib/core/lists/listed-entity.ts'
import { type PreparedName, prepareName } from '#lib/core/names/prepared-name.ts'

/**
 * Why no hit on a name says nothing, or little: nothing of it can be compared (digits and signs without a letter), it is held only
 * against ships and aircraft, which may be known by a number, or its script is not read.
 */
export const NAME_DOUBTS = ['nothing', 'numbered', 'unread'] as const
export type NameDoubt = (typeof NAME_DOUBTS)[number]

/** What is doubtful about a name that is screened as of that kind; null for a name that is compared as any other. */
export function nameDoubt(name: string, kind: EntityKind): NameDoubt | null {
  const prepared = prepareName(name, kind)
  if (prepared.words.length > 0) return isUnread(prepared) ? 'unread' : null
  return kind === 'unknown' && prepareName(name, 'vessel').words.length > 0 ? 'numbered' : 'nothing'
}

/** A doubtful name and whose it is: a part of the screening, as `customer`, `beneficial_owner`, `counterparty`, `receiver`. */
export interface DoubtfulName {
  readonly part: string
  readonly name: string
  readonly doubt: NameDoubt
}

/** A party as it is put to the matcher, or as that is stored: what is needed of it to say which of its names are doubtful. */
interface NamedParty {
  readonly part: string
  readonly query: { readonly names: readonly string[]; readonly kind: string }
}

/** The doubtful names of some parties, in their order, each once; a kind that is not known is taken as `unknown`. */
export function doubtfulNames(parties: readonly NamedParty[]): readonly DoubtfulName[] {
  return parties.flatMap(({ part, query }) => {
    const kind = ENTITY_KINDS.find((one) => one === query.kind) ?? 'unknown'
    return [...new Set(query.names)].flatMap((name) => {
      const doubt = nameDoubt(name, kind)
      return doubt === null ? [] : [{ part, name, doubt }]
    })
  })
}

/** The gravest of some doubts: what to say where there is room for one word; null without any. */
export function gravestDoubt(doubts: readonly Pick<DoubtfulName, 'doubt'>[]): NameDoubt | null {
  return NAME_DOUBTS.find((one) => doubts.some(({ doubt }) => doubt === one)) ?? null
}

/** Not one word has a spelling in Latin letters, nor is it of a script that is compared sign by sign. */
function isUnread({ words }: PreparedName): boolean {
  return words.every(({ token }) => token.script === 'zzzz' && token.readings.length === 0)
}
