import { distinct, nameVariants } from '#lib/core/lists/formats/name-variants.ts'
import { fieldOf, type RecordNode } from '#lib/core/lists/formats/record-tree.ts'
import type { ListedName, NameKind } from '#lib/core/lists/listed-entity.ts'

const FORMER = /^(?:f\.?k\.?a\.?|formerly)[\s:]+/i

/**
 * The names of an EU entry in the order of their ids, so that a file generated anew in another order says the same. The
 * EU marks none as the main one: the first strong alias in English or no named language is taken, one with first and last
 * name before others. An alias that is not strong is weak.
 */
export function euFsfNames(aliases: readonly RecordNode[], isPerson: boolean): ListedName[] {
  const sorted = [...aliases].sort((a, b) => idOf(a) - idOf(b))
  const main = mainAlias(sorted)
  const names = sorted.map((alias) => ({ alias, printed: wholeName(alias) }))
  const take = ({ alias, printed }: { alias: RecordNode; printed: string }): ListedName[] => {
    const bare = printed.replace(FORMER, '')
    const isWeak = fieldOf(alias, 'strong').toLowerCase() === 'false'
    const kind: NameKind = isWeak ? 'weak' : bare === printed ? 'alias' : 'former'
    return nameVariants({ printed: bare, kind: alias === main ? 'primary' : kind, isPerson })
  }
  return distinct([
    ...names.filter(({ alias }) => alias === main).flatMap(take),
    ...names.filter(({ alias }) => alias !== main).flatMap(take),
  ])
}

function wholeName(alias: RecordNode): string {
  const whole = fieldOf(alias, 'wholename')
  if (whole !== '') return whole
  return ['firstname', 'middlename', 'lastname']
    .map((part) => fieldOf(alias, part))
    .filter((part) => part !== '')
    .join(' ')
}

function mainAlias(sorted: readonly RecordNode[]): RecordNode | undefined {
  const strong = sorted.filter((alias) => fieldOf(alias, 'strong').toLowerCase() !== 'false')
  const plain = strong.filter((alias) => ['', 'EN'].includes(fieldOf(alias, 'namelanguage').toUpperCase()))
  const parted = plain.find(
    (alias) => fieldOf(alias, 'lastname') !== '' && fieldOf(alias, 'firstname') !== '',
  )
  return parted ?? plain[0] ?? strong[0] ?? sorted[0]
}

function idOf(alias: RecordNode): number {
  const id = Number(fieldOf(alias, 'logicalid'))
  return Number.isSafeInteger(id) ? id : Number.MAX_SAFE_INTEGER
}
