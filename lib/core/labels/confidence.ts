/** Default confidence where an author states none: GraphSense's `unknown`. */
const CONFIDENCE_UNKNOWN = 5

/** THE TABLE of GraphSense's confidence scale (`confidence.csv` of the TagPack tool). */
const CONFIDENCE_SCALE: Readonly<Record<string, number>> = {
  override: 100,
  ownership: 100,
  ledger_immanent: 100,
  manual_transaction: 90,
  service_api: 70,
  forensic_investigation: 70,
  authority_data: 60,
  trusted_provider: 50,
  service_data: 50,
  forensic: 50,
  untrusted_transaction: 40,
  web_crawl: 20,
  heuristic: 10,
  unknown: CONFIDENCE_UNKNOWN,
}

/** A stated confidence on the scale: a word of it, or a figure from 0 to 100; null when it is neither. */
export function readConfidence(stated: string | null): number | null {
  if (stated === null) return CONFIDENCE_UNKNOWN
  const word = CONFIDENCE_SCALE[stated.toLowerCase().replace(/[\s-]+/g, '_')]
  if (word !== undefined) return word
  return /^(?:100|\d{1,2})$/.test(stated) ? Number(stated) : null
}
