import { insertListFetch, type NewListFetch } from '#lib/db/list-fetches.ts'
import { lockListSource } from '#lib/db/lists.ts'
import { ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/** A try to fetch a list as it is written down; its end is the moment of the record. */
export type FetchRecord = Omit<NewListFetch, 'id' | 'endedAt'>

/** Writes down that a list was fetched, or why it was not (鮮度管理の記録). */
export const recordListFetch = defineUseCase<FetchRecord, FetchRecord['outcome']>({
  name: 'lists/record-list-fetch',
  permission: 'lists:import',
  run: async ({ tx, newId, now }, fetch) => {
    await lockListSource(tx, fetch.sourceId, now)
    await insertListFetch(tx, { ...fetch, id: newId(), endedAt: now })
    const { sourceId, outcome, versionId, error } = fetch
    return ok({
      value: outcome,
      events: [
        {
          type: 'list.fetched',
          subject: { kind: 'list_source', id: sourceId },
          facts: { source: sourceId, outcome, versionId, error: error?.code ?? null },
        },
      ],
    })
  },
})
