import { FieldCensus, plainText, type RecordNode } from '#lib/core/lists/formats/record-tree.ts'
import type { ListedEntity, ParsedList, RejectedRecord } from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'

/** Where a reader of records puts what it could not take over. */
export interface ListedFindings {
  readonly rejected: RejectedRecord[]
  readonly census: FieldCensus
}

/** The entities of a list as they are read, each key once, with what was rejected beside them. */
interface CollectedEntities extends ListedFindings {
  /** Takes an entity; a key that is there already is a rejected record. Null is what the reader rejected itself. */
  add(record: RecordNode, entity: ListedEntity | null): void
  size(): number
  list(publishedOn: string | null, lifted?: number): ParsedList
}

/** An empty collection; `label` names a record of this list in locators. */
export function collectEntities(label: string): CollectedEntities {
  const entities = new Map<string, ListedEntity>()
  const rejected: RejectedRecord[] = []
  const census = new FieldCensus()
  return {
    rejected,
    census,
    add(record, entity) {
      if (entity === null) return
      if (entities.has(entity.key))
        rejected.push(rejectedRecord('duplicate_key', `${label} ${entity.key}`, plainText(record)))
      else entities.set(entity.key, entity)
    },
    size: () => entities.size,
    list: (publishedOn, lifted = 0) => ({
      entities: [...entities.values()],
      rejected: [...rejected, ...census.report()],
      publishedOn,
      lifted,
    }),
  }
}
