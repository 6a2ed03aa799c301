import { countryCodeOrText } from '#lib/core/lists/country-code.ts'
import type {
  ListedDetail,
  ListedIdentifier,
  ListedName,
  ListedWallet,
  PartialDate,
} from '#lib/core/lists/listed-entity.ts'
import { parseEnglishDate } from '#lib/core/lists/partial-date.ts'
import { detectScript } from '#lib/core/names/detect-script.ts'

/** What OFAC's Remarks column says, taken apart; `unreadable` are dates that could not be understood. */
export interface OfacRemarks {
  readonly names: ListedName[]
  readonly births: PartialDate[]
  readonly birthPlaces: string[]
  readonly nationalities: string[]
  readonly identifiers: ListedIdentifier[]
  readonly wallets: ListedWallet[]
  readonly details: ListedDetail[]
  readonly unreadable: string[]
}

/** Labels of numbers and codes that identify the party, as OFAC prints them before the value. */
const IDENTIFIER_LABELS = [
  'Passport',
  'Diplomatic Passport',
  'Stateless Person Passport',
  'National ID No.',
  'National Foreign ID Number',
  'Identification Number',
  'Personal ID Card',
  'Tax ID No.',
  'Registration Number',
  'Registration ID',
  'Registered Charity No.',
  'Business Registration Number',
  'Business Registration Document #',
  'Business Number',
  'Company Number',
  'Chamber of Commerce Number',
  'Commercial Registry Number',
  'Certificate of Incorporation Number',
  'Government Gazette Number',
  'Legal Entity Number',
  'Economic Register Number (CBLS)',
  'Enterprise Number',
  'Organization Code',
  'Unified Social Credit Code (USCC)',
  'Trade License No.',
  'License',
  'Cedula No.',
  'Cedula de Ciudadania',
  'Cedula de Residencia',
  'Residency Number',
  'Cartilla de Servicio Militar Nacional',
  'Credencial electoral',
  'Electoral Registry No.',
  'Birth Certificate Number',
  'SSN',
  'Social Security Number',
  'British National Overseas Passport',
  "Driver's License No.",
  'Driver License Number',
  'Turkish Identification Number',
  'Bosnian Personal ID No.',
  'Kenyan ID No.',
  'Citizen\u2019s Card Number',
  "Citizen's Card Number",
  'Immigration No.',
  'Permit Number',
  'Public Registration Number',
  'Refugee ID Card',
  'Travel Document Number',
  'VisaNumberID',
  'Folio Mercantil No.',
  'Matricula Mercantil No',
  'Matricula Mercantil No.',
  'C.R. No.',
  'C.U.R.P.',
  'C.U.I.P.',
  'C.U.I.T.',
  'D.N.I.',
  'I.F.E.',
  'N.I.E.',
  'R.F.C.',
  'RIF #',
  'RUC #',
  'RTN',
  'NIT #',
  'NIE #',
  'RSIN',
  'UK Company Number',
  'V.A.T. Number',
  'US FEIN',
  'Chinese Commercial Code',
  'United Social Credit Code Certificate (USCCC)',
  'Numero de Identidad',
  'LE Number',
  'Branch Unit Number',
  'SRE Permit No.',
  'Tazkira National ID Card',
  'Romanian C.R.',
  'Fiscal Code',
  'Italian Fiscal Code',
  'Tax ID',
  'SWIFT/BIC',
  'BIK (RU)',
  'CNP (Personal Numerical Code)',
  'Central Registration System Number',
  'Dubai Chamber of Commerce Membership No.',
  'D-U-N-S Number',
  'Istanbul Chamber of Comm. No.',
  'Mexican Registry',
  'Pasaporte',
  'Serial No.',
  'Vessel Registration Identification',
  'MMSI',
  'Aircraft Construction Number (also called L/N or S/N or F/N)',
  "Aircraft Manufacturer's Serial Number (MSN)",
  'Aircraft Mode S Transponder Code',
  'Aircraft Tail Number',
  'Previous Aircraft Tail Number',
  'Email Address',
  'Phone Number',
  'Website',
  'Paraguayan Cedula No.',
  'Numero Unico de Identificacao do Registro',
  'File Number',
  'Seafarer\u2019s Identification Document',
  "Seafarer's Identification Document",
] as const
/** Labels by their first word, longest first: there are too many to try them all on every fact. */
const LABELS_BY_WORD = Map.groupBy(
  [...IDENTIFIER_LABELS].sort((a, b) => b.length - a.length),
  firstWord,
)
const KNOWN_LABELS: ReadonlySet<string> = new Set([...IDENTIFIER_LABELS, 'Call Sign', 'Vessel Call Sign'])
const WALLET = /^Digital Currency Address - (\S+) (\S+)$/
const QUOTED_NAME = /^([afn])\.k\.a\.,? ['‘"](.+?)['’"]?$/i

/** Whether OFAC prints under this label a number or code that identifies the party. */
export function isOfacIdentifier(label: string): boolean {
  return KNOWN_LABELS.has(label)
}

/** Takes the semicolon-separated facts of a Remarks text apart; what is not recognised stays a detail-less remark. */
export function parseOfacRemarks(remarks: string): OfacRemarks {
  const parsed: OfacRemarks = {
    names: [],
    births: [],
    birthPlaces: [],
    nationalities: [],
    identifiers: [],
    wallets: [],
    details: [],
    unreadable: [],
  }
  for (const printed of remarks.split(/;\s+|;$/)) {
    const fact = printed
      .trim()
      .replace(/\.$/, '')
      .replace(/^alt\. /, '')
    if (fact !== '') takeFact(fact, parsed)
  }
  return parsed
}

function takeFact(fact: string, into: OfacRemarks): void {
  const wallet = WALLET.exec(fact)
  if (wallet) {
    into.wallets.push({ label: wallet[1] ?? null, raw: wallet[2] ?? '' })
    return
  }
  const alias = QUOTED_NAME.exec(fact)
  if (alias?.[2]) {
    // OFAC prints its weak aliases here, in quotes; the strong ones stand in alt.csv.
    into.names.push({ full: alias[2], kind: 'weak', script: detectScript(alias[2]) })
    return
  }
  if (!takeLabelled(fact, into)) takeIdentifier(fact, into)
}

function takeLabelled(fact: string, into: OfacRemarks): boolean {
  const labelled =
    /^(DOB|POB|nationality|citizen|Gender|Linked To:|Former Vessel Flag|Target Type) (.+)$/s.exec(fact)
  const [, label = '', value = ''] = labelled ?? []
  if (label === '') return false
  if (label === 'DOB') {
    const date = parseEnglishDate(value)
    if (date) into.births.push(date)
    else into.unreadable.push(fact)
  } else if (label === 'POB') into.birthPlaces.push(value)
  else if (label === 'nationality' || label === 'citizen')
    pushOnce(into.nationalities, countryCodeOrText(value))
  else into.details.push({ label: label.replace(':', ''), value })
  return true
}

function takeIdentifier(fact: string, into: OfacRemarks): void {
  const label = LABELS_BY_WORD.get(firstWord(fact))?.find((known) => fact.startsWith(`${known} `))
  if (label === undefined) return
  const rest = fact.slice(label.length + 1)
  const parts = /^(.+?)(?: \(([^()]*)\))?(?: (?:issued|expires) .*)?$/s.exec(rest)
  const value = (parts?.[1] ?? rest).replace(/ (?:issued|expires) .*$/s, '').trim()
  const place = parts?.[2]
  into.identifiers.push({
    type: label,
    value,
    country: place === undefined ? null : countryCodeOrText(place),
  })
}

function firstWord(text: string): string {
  const end = text.indexOf(' ')
  return end < 0 ? text : text.slice(0, end)
}

function pushOnce(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value)
}
