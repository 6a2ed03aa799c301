import type { AppError } from '#lib/core/errors.ts'
import type { ListBase } from '#lib/core/lists/formats/ofac-delta-xml.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { findListSource } from '#lib/core/lists/sources.ts'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import type { Result } from '#lib/std/result.ts'
import { assignParts, parseListFiles } from '#lib/use-cases/lists/parse-list-files.ts'
import { zipParts } from '../zip-parts.ts'
import { EU_CONVERTED_SAMPLE, EU_CSV_SAMPLE, EU_XML_SAMPLE } from './eu-samples.ts'
import { METI_SAMPLE, MOF_CSV_SAMPLE } from './japan-samples.ts'
import { MOF_SAMPLE } from './mof-sample.ts'
import type { FileShape } from './mutate-file.ts'
import {
  OFAC_ADVANCED_SAMPLE,
  OFAC_CSV_SAMPLE,
  OFAC_DELTA_BASE,
  OFAC_DELTA_SAMPLE,
  OFAC_ENHANCED_SAMPLE,
  OFAC_XML_SAMPLE,
} from './ofac-samples.ts'
import { FTM_SAMPLE, HOUSE_SAMPLE, NBCTF_SAMPLE } from './other-list-samples.ts'
import type { SampleFile } from './sample-file.ts'
import { UK_CONVERTED_SAMPLE, UK_CSV_SAMPLE, UK_XML_SAMPLE } from './uk-samples.ts'
import { UN_SAMPLE } from './un-sample.ts'

/** A parser under the sweep: a small sound publication of its format, and how it is read. */
export interface SweptParser {
  readonly id: string
  readonly shape: FileShape
  readonly files: readonly SampleFile[]
  readonly parse: (files: readonly RawFile[]) => Result<ParsedList, AppError>
}

export interface RawFile {
  readonly name: string
  readonly bytes: Buffer
}

/** THE TABLE of parsers under the sweep: a new format adds its row here and its sample beside. */
export const SWEPT_PARSERS: readonly SweptParser[] = [
  { id: 'ofac-sdn-csv', shape: 'csv', files: OFAC_CSV_SAMPLE, parse: asSource('ofac-sdn') },
  { id: 'ofac-xml', shape: 'xml', files: OFAC_XML_SAMPLE, parse: asSource('ofac-sdn') },
  { id: 'ofac-advanced-xml', shape: 'xml', files: OFAC_ADVANCED_SAMPLE, parse: asSource('ofac-sdn') },
  { id: 'ofac-enhanced-xml', shape: 'xml', files: OFAC_ENHANCED_SAMPLE, parse: asSource('ofac-sdn') },
  {
    id: 'ofac-delta-xml',
    shape: 'xml',
    files: OFAC_DELTA_SAMPLE,
    parse: asSource('ofac-sdn', OFAC_DELTA_BASE),
  },
  { id: 'un-consolidated-xml', shape: 'xml', files: UN_SAMPLE, parse: asSource('un-sc') },
  { id: 'mof-xlsx', shape: 'xml', files: MOF_SAMPLE, parse: asSource('jp-mof') },
  { id: 'mof-csv', shape: 'csv', files: MOF_CSV_SAMPLE, parse: asSource('jp-mof') },
  { id: 'eu-fsf-xml', shape: 'xml', files: EU_XML_SAMPLE, parse: asSource('eu-fsf') },
  { id: 'eu-fsf-csv', shape: 'csv', files: EU_CSV_SAMPLE, parse: asSource('eu-fsf') },
  { id: 'eu-fsf-converted', shape: 'json', files: EU_CONVERTED_SAMPLE, parse: asSource('eu-fsf') },
  { id: 'uk-sanctions-xml', shape: 'xml', files: UK_XML_SAMPLE, parse: asSource('uk-sl') },
  { id: 'uk-sanctions-csv', shape: 'csv', files: UK_CSV_SAMPLE, parse: asSource('uk-sl') },
  { id: 'uk-sanctions-converted', shape: 'json', files: UK_CONVERTED_SAMPLE, parse: asSource('uk-sl') },
  { id: 'meti-ful-xlsx', shape: 'xml', files: METI_SAMPLE, parse: asSource('jp-meti-ful') },
  { id: 'nbctf-csv', shape: 'csv', files: NBCTF_SAMPLE, parse: asSource('il-nbctf') },
  { id: 'opensanctions-ftm', shape: 'json', files: FTM_SAMPLE, parse: asSource('opensanctions') },
  { id: 'house-csv', shape: 'csv', files: HOUSE_SAMPLE, parse: asSource('house') },
]

/** Reads files the way an import does: unfolded, told apart, parsed; a delta is applied to `base`. */
function asSource(sourceId: string, base: ListBase | null = null): SweptParser['parse'] {
  return (raw) => {
    const source = findListSource(sourceId)
    if (source === null) throw new Error(`no source ${sourceId}`)
    const files = []
    for (const { name, bytes } of raw) {
      const file = unfoldListFile(name, bytes)
      if (!file.ok) return file
      files.push(file.value)
    }
    const parts = assignParts(source, files)
    return parts.ok ? parseListFiles(source, parts.value, base) : parts
  }
}

/** The sample's files as bytes, undamaged. */
export function soundFiles(parser: SweptParser): RawFile[] {
  return parser.files.map(({ name, content }) => ({
    name,
    bytes: typeof content === 'string' ? Buffer.from(content) : zipParts(content),
  }))
}
