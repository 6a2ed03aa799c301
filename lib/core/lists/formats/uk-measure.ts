import type { Measure } from '#lib/core/lists/listed-entity.ts'

/** THE TABLE of UK sanctions: the wording under which they are imposed, strongest measure first. */
const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/asset freeze/i, 'freeze'],
  [/correspondent banking|processing payments|trust services|internet services/i, 'sectoral'],
  [/shipping|port entry|transport|chartering|crew servicing|de-?flag|registration of ships/i, 'sectoral'],
  [/business arrangements|representative offices/i, 'sectoral'],
  [/arms embargo|technical assistance|dual.use|export/i, 'export_control'],
  [/travel ban|director disqualification/i, 'due_diligence'],
]
const STRENGTH: readonly Measure[] = [
  'freeze',
  'transaction_ban',
  'sectoral',
  'export_control',
  'due_diligence',
]

/**
 * The strongest measure among the sanctions that a designation imposes; `sectoral` for a wording that is not known
 * beside none stronger, and the list's own `freeze` where it names none.
 */
export function ukMeasure(sanctions: readonly string[]): Measure {
  if (sanctions.length === 0) return 'freeze'
  const found = sanctions.map(
    (sanction) => MEASURES.find(([wording]) => wording.test(sanction))?.[1] ?? 'sectoral',
  )
  return STRENGTH.find((measure) => found.includes(measure)) ?? 'freeze'
}

/** True for a wording that the table knows. */
export function isKnownUkSanction(sanction: string): boolean {
  return MEASURES.some(([wording]) => wording.test(sanction))
}
