/** THE TABLE of formats, each with its parser in `formats/`, and the shape of file by which it is told. */
export const LIST_FORMATS = {
  'ofac-sdn-csv': 'csv',
  'ofac-cons-csv': 'csv',
  'ofac-xml': 'xml',
  'ofac-advanced-xml': 'xml',
  'ofac-enhanced-xml': 'xml',
  'ofac-delta-xml': 'xml',
  'un-consolidated-xml': 'xml',
  'mof-xlsx': 'workbook',
  'mof-csv': 'csv',
  'eu-fsf-xml': 'xml',
  'eu-fsf-csv': 'csv',
  'eu-fsf-converted': 'json',
  'uk-sanctions-xml': 'xml',
  'uk-sanctions-csv': 'csv',
  'uk-sanctions-converted': 'json',
  'meti-ful-xlsx': 'workbook',
  'nbctf-csv': 'csv',
  'opensanctions-ftm': 'json',
  'house-csv': 'csv',
} as const satisfies Readonly<Record<string, FileShape>>
export type ListFormat = keyof typeof LIST_FORMATS
/** What the start of a file says where a source has several forms of one shape. */
const FORMAT_MARKS: Readonly<Partial<Record<ListFormat, RegExp>>> = {
  'ofac-xml': /<(?:\w+:)?sdnList[\s>]/,
  'ofac-advanced-xml': /<(?:\w+:)?Sanctions[\s>]/,
  'ofac-enhanced-xml': /<(?:\w+:)?sanctionsData\s[^>]*ENHANCED_XML/,
  'ofac-delta-xml': /<(?:\w+:)?sanctionsData[\s>]/,
}
/** Bytes at the start of a file that tell its shape, and its form. */
const SHAPE_BYTES = 256
const MARK_BYTES = 4_096
/** What a file is, whatever stands in it. */
export type FileShape = 'workbook' | 'xml' | 'json' | 'csv'

/** The shape of a file by its first bytes: a workbook (ZIP), XML, JSON lines, else CSV. */
export function fileShape(content: Uint8Array): FileShape {
  const marked = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf
  const head = String.fromCharCode(...content.subarray(marked ? 3 : 0, SHAPE_BYTES))
  if (head.startsWith('PK\u0003\u0004')) return 'workbook'
  const [first] = head.trimStart()
  if (first === '<') return 'xml'
  return first === '{' ? 'json' : 'csv'
}

/** Which of a source's forms a file has, told by its content; null when it has none of them. */
export function detectFormat(formats: readonly ListFormat[], content: Uint8Array): ListFormat | null {
  const shape = fileShape(content)
  const head = String.fromCharCode(...content.subarray(0, MARK_BYTES))
  return (
    formats.find((format) => LIST_FORMATS[format] === shape && (FORMAT_MARKS[format]?.test(head) ?? true)) ??
    null
  )
}
