import {
  type FieldCensus,
  partsWithin,
  type RecordNode,
  textsWithin,
} from '#lib/core/lists/formats/record-tree.ts'
import type { ListedDetail } from '#lib/core/lists/listed-entity.ts'

/** THE TABLE of fields that are kept under a label of their own. */
const LABELS: Readonly<Record<string, string>> = {
  ofsigroupid: 'OFSI Group ID',
  unreferencenumber: 'UN reference',
  designationsource: 'Designation source',
  lastupdated: 'Last updated',
  title: 'Title',
  position: 'Position',
  gender: 'Gender',
  passportadditionalinformation: 'Passport information',
  nationalidentifieradditionalinformation: 'National Identifier information',
  nonlatinscripttype: 'Script',
  nonlatinscriptlanguage: 'Language',
  typeofentity: 'Type of entity',
  subsidiary: 'Subsidiary',
  parentcompany: 'Parent company',
  phonenumber: 'Phone',
  website: 'Website',
  emailaddress: 'Email',
  currentowneroperator: 'Current owner or operator',
  previousowneroperator: 'Previous owner or operator',
  currentbelievedflagofship: 'Flag',
  previousflag: 'Previous flag',
  typeofship: 'Type of ship',
  tonnageofship: 'Tonnage',
  lengthofship: 'Length',
  yearbuilt: 'Year built',
}
/** Fields that become parts of the entry itself. */
const ELSEWHERE = [
  ...['uniqueid', 'individualentityship', 'datedesignated', 'regimename', 'sanctionsimposed', 'file'],
  ...['otherinformation', 'ukstatementofreasons', 'name1', 'name2', 'name3', 'name4', 'name5', 'name6'],
  ...['nametype', 'aliasstrength', 'namenonlatinscript', 'addressline1', 'addressline2', 'addressline3'],
  ...['addressline4', 'addressline5', 'addressline6', 'addresspostalcode', 'addresscountry', 'dob'],
  ...['townofbirth', 'countryofbirth', 'nationality', 'passportnumber', 'nationalidentifiernumber'],
  ...['businessregistrationnumber', 'imonumber', 'hullidentificationnumber', 'name'],
]
const KNOWN: ReadonlySet<string> = new Set([...Object.keys(LABELS), ...ELSEWHERE])

/** What else a designation states: each under its label, with the sanctions imposed and the fields that are not known. */
export function ukDetails(
  record: RecordNode,
  sanctions: readonly string[],
  census: FieldCensus,
): { details?: readonly ListedDetail[] } {
  const labelled = Object.entries(LABELS).flatMap(([field, label]) =>
    [...new Set(textsWithin(record, field))].map((value) => ({ label, value })),
  )
  const details = [
    ...sanctions.map((value) => ({ label: 'Sanctions imposed', value })),
    ...indicators(record),
    ...labelled,
    ...unknownFields(record, census),
  ]
  return details.length === 0 ? {} : { details }
}

function indicators(record: RecordNode): ListedDetail[] {
  return partsWithin(record, 'sanctionsimposedindicators').flatMap((part) => {
    const set = [
      ...Object.entries(part.fields),
      ...part.children.map((child): [string, string] => [child.tag, child.text.trim()]),
    ]
    return set
      .filter(([, value]) => value.toLowerCase() === 'true')
      .map(([name]) => ({ label: 'Sanctions indicator', value: name }))
  })
}

function unknownFields(record: RecordNode, census: FieldCensus): ListedDetail[] {
  const unknown: ListedDetail[] = []
  const take = (field: string, value: string): void => {
    if (value === '' || KNOWN.has(field)) return
    census.note(field, value)
    unknown.push({ label: field, value })
  }
  const walk = (part: RecordNode): void => {
    if (part.tag === 'sanctionsimposedindicators') return
    for (const [field, value] of Object.entries(part.fields)) take(field, value.trim())
    if (part.children.length === 0) take(part.tag, part.text.trim())
    for (const child of part.children) walk(child)
  }
  walk(record)
  return unknown
}
