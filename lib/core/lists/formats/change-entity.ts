import type {
  ListedDetail,
  ListedEntity,
  ListedIdentifier,
  ListedName,
  ListedWallet,
  PartialDate,
} from '#lib/core/lists/listed-entity.ts'

/** Facts that a change takes away and that the entity never had: the field and the fact as printed. */
export type MissingFact = { readonly field: string; readonly fact: string }

interface Changing {
  readonly missing: MissingFact[]
}

/**
 * Carries a change over to an entity of an earlier version: what the change states before is taken away, what it states
 * after takes its place. Facts are recognised whatever their case, blanks and punctuation. `measure` is left to the caller.
 */
export function changeEntity(
  base: ListedEntity,
  { before, after }: { readonly before: ListedEntity; readonly after: ListedEntity },
): { readonly entity: ListedEntity; readonly missing: readonly MissingFact[] } {
  const changing: Changing = { missing: [] }
  const list = <T>(field: string, facts: readonly (readonly T[])[], keyOf: (fact: T) => string): T[] => {
    const [own = [], old = [], now = []] = facts
    return changeFacts({ field, own, old, now, keyOf }, changing)
  }
  const text = (field: string, of: (entity: ListedEntity) => readonly string[]): string[] =>
    list(field, [of(base), of(before), of(after)], fold)
  const names = list('names', [base.names, before.names, after.names], nameKey)
  const details = list('details', [base.details ?? [], before.details ?? [], after.details ?? []], detailKey)
  const { details: _, ...rest } = base
  const entity: ListedEntity = {
    ...rest,
    kind: after.kind !== before.kind && after.kind !== 'unknown' ? after.kind : base.kind,
    names: [...names].sort((a, b) => Number(b.kind === 'primary') - Number(a.kind === 'primary')),
    births: list('births', [base.births, before.births, after.births], birthKey),
    birthPlaces: text('birthPlaces', (one) => one.birthPlaces),
    nationalities: text('nationalities', (one) => one.nationalities),
    identifiers: list(
      'identifiers',
      [base.identifiers, before.identifiers, after.identifiers],
      identifierKey,
    ),
    addresses: text('addresses', (one) => one.addresses),
    wallets: list('wallets', [base.wallets, before.wallets, after.wallets], walletKey),
    programmes: text('programmes', (one) => one.programmes),
    listedOn: before.listedOn === after.listedOn ? base.listedOn : after.listedOn,
    remarks: before.remarks === after.remarks ? base.remarks : after.remarks,
    ...(details.length === 0 ? {} : { details }),
  }
  return { entity, missing: changing.missing }
}

interface Facts<T> {
  readonly field: string
  readonly own: readonly T[]
  readonly old: readonly T[]
  readonly now: readonly T[]
  readonly keyOf: (fact: T) => string
}

function changeFacts<T>({ field, own, old, now, keyOf }: Facts<T>, { missing }: Changing): T[] {
  const keysOf = (facts: readonly T[]) => new Set(facts.map(keyOf))
  const [had, has] = [keysOf(old), keysOf(now)]
  const gone = old.filter((fact) => !has.has(keyOf(fact)))
  const come = now.filter((fact) => !had.has(keyOf(fact)))
  const facts = [...own]
  for (const fact of gone) {
    const at = facts.findIndex((one) => keyOf(one) === keyOf(fact))
    if (at < 0) missing.push({ field, fact: typeof fact === 'string' ? fact : JSON.stringify(fact) })
    else facts.splice(at, 1, ...come.splice(0, 1))
  }
  const known = keysOf(facts)
  return [...facts, ...come.filter((fact) => !known.has(keyOf(fact)))]
}

const nameKey = (name: ListedName): string => `${name.kind === 'primary' ? 'p' : 'a'} ${fold(name.full)}`
const birthKey = (date: PartialDate): string => `${date.from} ${date.to}`
const identifierKey = (id: ListedIdentifier): string => `${fold(id.type)} ${fold(id.value)}`
const walletKey = (wallet: ListedWallet): string => `${wallet.label ?? ''} ${wallet.raw}`
const detailKey = (detail: ListedDetail): string => `${fold(detail.label)} ${fold(detail.value)}`

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
