import type { OfacNumber } from '#lib/core/lists/formats/ofac-party.ts'
import type { ListedDetail, PartialDate } from '#lib/core/lists/listed-entity.ts'

/** Where the features of a party are gathered. */
export interface OfacFeatures {
  readonly births: PartialDate[]
  readonly birthPlaces: string[]
  readonly countries: string[]
  readonly numbers: OfacNumber[]
  readonly details: ListedDetail[]
}

/** What OFAC's richer XML forms call a feature and the plain ones print in a column of its own. */
const DETAIL_LABELS: Readonly<Record<string, string>> = {
  title: 'Title',
  'vessel type': 'Vessel Type',
  'vessel tonnage': 'Tonnage',
  'vessel gross tonnage': 'Gross Registered Tonnage',
  'vessel gross registered tonnage': 'Gross Registered Tonnage',
  'vessel flag': 'Vessel Flag',
  'vessel owner': 'Vessel Owner',
}

/** No features yet. */
export function noFeatures(): OfacFeatures {
  return { births: [], birthPlaces: [], countries: [], numbers: [], details: [] }
}

/** Files a feature other than a date or an address by its type; empty values say nothing. */
export function takeFeature(type: string, value: string, into: OfacFeatures): void {
  if (value === '') return
  const label = DETAIL_LABELS[type.toLowerCase()]
  if (label !== undefined) into.details.push({ label, value })
  else if (/^place of birth$/i.test(type)) into.birthPlaces.push(value)
  else if (/^(?:nationality|citizenship) country$/i.test(type)) into.countries.push(value)
  else if (/^vessel call sign$/i.test(type)) into.numbers.push({ type: 'Call Sign', value, country: '' })
  else into.numbers.push({ type, value, country: '' })
}

/** Whether a feature states a date of birth. */
export function isBirthdate(type: string): boolean {
  return /^birthdate$/i.test(type)
}
