import { type OfacNumber, ofacAddress } from '#lib/core/lists/formats/ofac-party.ts'
import {
  childNamed,
  childrenNamed,
  squeezeText,
  textOf,
  type XmlElement,
} from '#lib/core/lists/formats/xml-elements.ts'
import type { PartialDate } from '#lib/core/lists/listed-entity.ts'
import { composeDate } from '#lib/core/lists/partial-date.ts'

/** One value of a reference set: its text and attributes (`ISO2`, `PartyTypeID`). */
interface ReferenceValue {
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
}

/** A place as the advanced form keeps it apart from those who live there. */
export interface AdvancedLocation {
  readonly address: string
  readonly country: string
}

/** OFAC's code lists: `FeatureType` 344 is `Digital Currency Address - XBT`. */
export class AdvancedReferences {
  readonly #sets = new Map<string, Map<string, ReferenceValue>>()

  /** Takes over one set (`FeatureTypeValues`) of ReferenceValueSets. */
  take(set: XmlElement): void {
    for (const { tag, attributes, text } of set.children) {
      const values = this.#sets.get(tag) ?? new Map<string, ReferenceValue>()
      this.#sets.set(tag, values)
      values.set(attributes.ID ?? '', { text: squeezeText(text), attributes })
    }
  }

  /** The value of that number, or null when the file names none. */
  find(set: string, id: string | undefined): ReferenceValue | null {
    return this.#sets.get(set)?.get(id ?? '') ?? null
  }

  text(set: string, id: string | undefined): string {
    return this.find(set, id)?.text ?? ''
  }
}

/** An element of Locations as one line of address and its country. */
export function readLocation(location: XmlElement, references: AdvancedReferences): AdvancedLocation {
  const parts = new Map(
    childrenNamed(location, 'LocationPart').map((part) => [
      references.text('LocPartType', part.attributes.LocPartTypeID).toUpperCase(),
      textOf(childNamed(part, 'LocationPartValue'), 'Value'),
    ]),
  )
  const printed = childNamed(location, 'LocationCountry')
  const area = childNamed(location, 'LocationAreaCode')
  const country =
    references.text('Country', printed?.attributes.CountryID) ||
    (references.find('AreaCode', area?.attributes.AreaCodeID)?.attributes.Description ?? '')
  const address = ofacAddress({
    lines: ['ADDRESS1', 'ADDRESS2', 'ADDRESS3', 'UNKNOWN'].map((line) => parts.get(line) ?? ''),
    city: parts.get('CITY') ?? '',
    state: parts.get('STATE/PROVINCE') ?? parts.get('REGION') ?? '',
    postalCode: parts.get('POSTAL CODE') ?? '',
    country: /^undetermined$/i.test(country) ? '' : country,
  })
  return { address, country }
}

/** An element of IDRegDocuments as a number with its country and dates. */
export function readDocument(document: XmlElement, references: AdvancedReferences): OfacNumber {
  const dates = new Map(
    childrenNamed(document, 'DocumentDate').map((date) => [
      references.text('IDRegDocDateType', date.attributes.IDRegDocDateTypeID),
      readDatePeriod(childNamed(date, 'DatePeriod'))?.from ?? '',
    ]),
  )
  return {
    type: references.text('IDRegDocType', document.attributes.IDRegDocTypeID),
    value: textOf(document, 'IDRegistrationNo'),
    country: references.text('Country', document.attributes['IssuedBy-CountryID']),
    issued: dates.get('Issue Date') ?? '',
    expires: dates.get('Expiration Date') ?? '',
  }
}

/**
 * A DatePeriod: from the beginning of Start to the end of End. OFAC prints a year as its first and last day, and a date
 * that is only about right as Approximate.
 */
export function readDatePeriod(period: XmlElement | undefined): PartialDate | null {
  const start = childNamed(period, 'Start')
  const end = childNamed(period, 'End') ?? start
  const from = readDay(childNamed(start, 'From') ?? childNamed(start, 'To'))
  const to = readDay(childNamed(end, 'To') ?? childNamed(end, 'From')) ?? from
  if (from === null || to === null || from > to) return null
  const approximate = [start, end].some((bound) => bound?.attributes.Approximate === 'true')
  const span = wholeSpan(from, to)
  return { ...span, approximate }
}

/** The element's Year, Month and Day as a date of that precision. */
export function readDay(element: XmlElement | undefined): string | null {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => textOf(element, part))
  if (!/^\d{4}$/.test(year ?? '')) return null
  if (!/^\d{1,2}$/.test(month ?? '')) return composeDate(Number(year))
  if (!/^\d{1,2}$/.test(day ?? '')) return composeDate(Number(year), Number(month))
  return composeDate(Number(year), Number(month), Number(day))
}

/** Whole years and months are said as such: 1962-01-01 to 1962-12-31 is 1962. */
function wholeSpan(from: string, to: string): { from: string; to: string } {
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return { from: from.slice(0, 4), to: to.slice(0, 4) }
  const nextDay = composeDate(Number(to.slice(0, 4)), Number(to.slice(5, 7)), Number(to.slice(8)) + 1)
  const wholeMonth = from.length === 10 && from.endsWith('-01') && to.length === 10 && nextDay === null
  return wholeMonth ? { from: from.slice(0, 7), to: to.slice(0, 7) } : { from, to }
}
