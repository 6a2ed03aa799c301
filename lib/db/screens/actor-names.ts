import type { ActorRef } from '#lib/db/screens/page-rows.ts'
import { readerOf } from '#lib/db/tx.ts'

/** Who stands behind `kind:id` references, people by name; each reference once. */
export async function listActorsOfRefs(refs: readonly string[]): Promise<ReadonlyMap<string, ActorRef>> {
  const parted = [...new Set(refs)].map((ref) => {
    const at = ref.indexOf(':')
    return { ref, kind: ref.slice(0, at), id: ref.slice(at + 1) }
  })
  const staffIds = parted.filter(({ kind }) => kind === 'staff').map(({ id }) => id)
  const people = await readerOf('pool').$queryRaw<{ id: string; name: string }[]>`
    SELECT id::text, name FROM staff WHERE id::text = ANY(${staffIds})`
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return new Map(parted.map(({ ref, kind, id }) => [ref, { kind, id, name: names.get(id) ?? null }]))
}
