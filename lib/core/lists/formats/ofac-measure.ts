import type { Measure } from '#lib/core/lists/listed-entity.ts'

/** OFAC's two publications: the SDN list, and everything else (Consolidated Sanctions List, “non-SDN”). */
export type OfacList = 'sdn' | 'consolidated'

/**
 * What a programme of the consolidated list forbids (U.S. Treasury, “Consolidated Sanctions List”, the lists it holds).
 * The first pattern that fits counts.
 */
const CONSOLIDATED: readonly (readonly [RegExp, Measure])[] = [
  // Palestinian Legislative Council: banks must reject the transaction, nothing is blocked (31 CFR 594.520).
  [/^NS-PLC$/, 'transaction_ban'],
  // Foreign Sanctions Evaders: no dealings at all, nothing is blocked (Executive Order 13608).
  [/^FSE-/, 'transaction_ban'],
  // Sectoral sanctions of the Ukraine order and the directives under the later Russian one: debt, equity, projects.
  [/^UKRAINE-EO13662$|^RUSSIA-EO14024$|^SSI/, 'sectoral'],
  // Correspondent and payable-through accounts (CAPTA list, formerly the list of Part 561).
  [/^CAPTA|^561|^IFCA|^IRAN-|^HIFPAA|^NS-ISA$|^HRIT/, 'sectoral'],
  // Menu-based sanctions: chosen from a catalogue, less than blocking.
  [/^NS-MBS|^CAATSA|^BURMA-EO14014$|^BELARUS/, 'sectoral'],
  // Chinese military-industrial complex companies: trade in their securities only.
  [/^NS-CMIC|^CMIC-/, 'sectoral'],
]
/** Weaker to stronger; an entry under several programmes is treated by the strongest. */
const STRENGTH: readonly Measure[] = [
  'due_diligence',
  'sectoral',
  'export_control',
  'transaction_ban',
  'freeze',
]

/**
 * The measure of an entry. The SDN list blocks property (freeze). Entries of the consolidated list are not blocked by
 * being on it; a programme that only names why the party stands on the SDN list as well (SDGT, SYRIA) adds nothing
 * here, and an entry of which no programme is known counts as a transaction ban, so that it is never taken for less.
 */
export function ofacMeasure(list: OfacList, programmes: readonly string[]): Measure {
  if (list === 'sdn') return 'freeze'
  const known = programmes.flatMap((programme) => {
    const rule = CONSOLIDATED.find(([pattern]) => pattern.test(programme.trim()))
    return rule ? [rule[1]] : []
  })
  if (known.length === 0) return 'transaction_ban'
  return known.reduce((a, b) => (STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a))
}
