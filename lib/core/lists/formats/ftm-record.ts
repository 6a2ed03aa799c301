/** One FollowTheMoney entity: a person, body or wallet, or something that hangs on one (an address, a sanction). */
export interface FtmRecord {
  readonly id: string
  readonly schema: string
  readonly caption: string
  readonly properties: Readonly<Record<string, readonly string[]>>
  readonly datasets: readonly string[]
  readonly referents: readonly string[]
  readonly lastSeen: string
  readonly target: boolean
}

/** Reads one JSON object; null when it has no id, schema or properties. */
export function toFtmRecord(value: Readonly<Record<string, unknown>>): FtmRecord | null {
  const { id, schema, caption, properties } = value
  if (typeof id !== 'string' || id === '' || typeof schema !== 'string') return null
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return null
  const taken: Record<string, readonly string[]> = {}
  for (const [name, values] of Object.entries(properties)) taken[name] = textsOf(values)
  return {
    id,
    schema,
    caption: typeof caption === 'string' ? caption : id,
    properties: taken,
    datasets: textsOf(value.datasets),
    referents: textsOf(value.referents),
    lastSeen: typeof value.last_seen === 'string' ? value.last_seen : '',
    target: value.target === true,
  }
}

/** The values of a property, none when it is not there. */
export function valuesOf(record: FtmRecord, ...names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => record.properties[name] ?? []))]
}

/** Texts of an array; an entity nested in it stands for its id. */
function textsOf(values: unknown): readonly string[] {
  const list = Array.isArray(values) ? values : values === undefined || values === null ? [] : [values]
  return list.flatMap((value: unknown): string[] => {
    if (typeof value === 'string') return value === '' ? [] : [value]
    if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
    const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined
    return typeof id === 'string' ? [id] : []
  })
}
