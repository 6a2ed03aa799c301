import { GRAPH_LIMITS } from '#lib/core/wallets/graph/graph-limits.ts'
import type { GraphView } from '#lib/core/wallets/graph/graph-view.ts'

type Sections = Omit<GraphView, 'root'>
type SectionName = keyof Sections

/** A change of a picture: for each section the keys that get another value, null for those that go. */
export type GraphPatch = {
  readonly [S in SectionName]?: {
    readonly [key: string]: Sections[S][keyof Sections[S]] | null
  }
}

/** Sections of a picture in a fixed order. */
const SECTIONS = [
  'nodes',
  'edges',
  'places',
  'pins',
  'marks',
  'notes',
  'collapsed',
  'focus',
] as const satisfies readonly SectionName[]

type AnyMap = Readonly<Record<string, unknown>>

/** The picture after a change, and the change that takes it back. A change of nothing gives the same picture. */
export function applyPatch(
  view: GraphView,
  patch: GraphPatch,
): { readonly view: GraphView; readonly inverse: GraphPatch } {
  const after: Record<string, unknown> = { ...view }
  const inverse: Record<string, AnyMap> = {}
  for (const section of SECTIONS) {
    const changes = Object.entries((patch[section] ?? {}) as AnyMap)
    if (changes.length === 0) continue
    const before: AnyMap = view[section]
    const map: Record<string, unknown> = { ...before }
    const back: Record<string, unknown> = {}
    for (const [key, value] of changes) {
      const old = Object.hasOwn(before, key) ? before[key] : null
      if (old === value) continue
      back[key] = old
      if (value === null) delete map[key]
      else map[key] = value
    }
    if (Object.keys(back).length === 0) continue
    after[section] = map
    inverse[section] = back
  }
  return {
    view: Object.keys(inverse).length === 0 ? view : (after as unknown as GraphView),
    inverse: inverse as GraphPatch,
  }
}

/** Does the change say nothing? */
function isNothing(patch: GraphPatch): boolean {
  return SECTIONS.every((section) => Object.keys(patch[section] ?? {}).length === 0)
}

/** A picture with the changes that can be taken back and done again. */
export interface GraphHistory {
  readonly view: GraphView
  /** Oldest first: each takes back one change. */
  readonly past: readonly GraphPatch[]
  /** Next first: each does again what was taken back. */
  readonly future: readonly GraphPatch[]
}

export type GraphStep =
  | { readonly kind: 'change'; readonly patch: GraphPatch }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** Another picture altogether: nothing of the old one can be taken back. */
  | { readonly kind: 'open'; readonly view: GraphView }

export function openHistory(view: GraphView): GraphHistory {
  return { view, past: [], future: [] }
}

/** The reducer of the explorer. A change forgets what was taken back; the oldest of more than 200 changes is forgotten. */
export function stepGraph(history: GraphHistory, step: GraphStep): GraphHistory {
  switch (step.kind) {
    case 'open':
      return openHistory(step.view)
    case 'change': {
      const { view, inverse } = applyPatch(history.view, step.patch)
      if (isNothing(inverse)) return history
      return { view, past: [...history.past, inverse].slice(-GRAPH_LIMITS.history), future: [] }
    }
    case 'undo': {
      const last = history.past.at(-1)
      if (last === undefined) return history
      const { view, inverse } = applyPatch(history.view, last)
      return { view, past: history.past.slice(0, -1), future: [inverse, ...history.future] }
    }
    case 'redo': {
      const [next, ...rest] = history.future
      if (next === undefined) return history
      const { view, inverse } = applyPatch(history.view, next)
      return { view, past: [...history.past, inverse], future: rest }
    }
  }
}
