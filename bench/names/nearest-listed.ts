import { parseUnConsolidatedXml } from '#lib/core/lists/formats/un-consolidated-xml.ts'
import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import type { WordRole } from '#lib/core/names/parsed-name.ts'
import { type PreparedName, prepareName } from '#lib/core/names/prepared-name.ts'
import { tokenKeys } from '#lib/core/names/token-keys.ts'
import { compareNames } from '#lib/core/screening/compare-names.ts'
import { sharedFile } from '../lists/list-files.ts'

export interface NearestName {
  readonly text: string
  readonly score: number
}

/** Finds, for a name, the names of the list that score highest; it looks at every name that shares a key. */
export type FindNearest = (name: string, count: number) => readonly NearestName[]

/** The names of the persons on the UN's consolidated list; none when the list is not at hand. */
export function unPersons(): readonly string[] {
  const file = sharedFile('un_sc', 'un-consolidated-2025-04-19.xml.gz')
  if (file === null) return []
  const list = parseUnConsolidatedXml(file.content.toString('utf8'))
  if (!list.ok) throw new Error(list.error.code)
  const persons = list.value.entities.filter(({ kind }) => kind === 'person')
  return [...new Set(persons.flatMap(({ names }) => names.map(({ full }) => full)))]
}

/** Compiles the names so that near ones are found without comparing with all. */
export function compileNearest(names: readonly string[], kind: EntityKind = 'person'): FindNearest {
  const prepared = names.map((name) => prepareName(name, kind))
  const byKey = new Map<string, number[]>()
  prepared.forEach((name, id) => {
    for (const key of keysOf(name)) {
      const ids = byKey.get(key)
      if (ids === undefined) byKey.set(key, [id])
      else ids.push(id)
    }
  })
  return (text, count) => {
    const asked = prepareName(text, kind)
    const ids = new Set([...keysOf(asked)].flatMap((key) => byKey.get(key) ?? []))
    const scored = [...ids].flatMap((id): NearestName[] => {
      const other = prepared[id]
      return other === undefined ? [] : [{ text: other.text, score: compareNames(asked, other).score }]
    })
    return scored.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1)).slice(0, count)
  }
}

/** Words that say too little to look a name up by. */
const LIGHT: ReadonlySet<WordRole> = new Set(['particle', 'generic', 'connecting'])

function keysOf({ words }: PreparedName): Set<string> {
  return new Set(words.filter(({ role }) => !LIGHT.has(role)).flatMap(({ token }) => tokenKeys(token)))
}
