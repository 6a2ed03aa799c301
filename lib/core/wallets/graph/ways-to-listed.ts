/** A line between two boxes, in the direction of the money. */
interface Line {
  readonly id: string
  readonly source: string
  readonly target: string
}

/** The boxes and lines that lie on a shortest way between the root and a listed party, in either direction of the money. */
export interface Ways {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

/**
 * The ways between the root and every listed party: where the root's money went (along the lines) and where it came from
 * (against them). All shortest ways count, so that no single one is chosen for the officer. Time of transfers is not
 * weighed here: that is the exposure's.
 */
export function waysToListed({
  root,
  edges,
  listed,
}: {
  readonly root: string
  readonly edges: readonly Line[]
  readonly listed: readonly string[]
}): Ways {
  const nodes = new Set<string>()
  const found = new Set<string>()
  for (const along of [true, false]) {
    const lines = along
      ? edges
      : edges.map(({ id, source, target }) => ({ id, source: target, target: source }))
    const steps = stepsFrom(root, lines)
    const ends = listed.filter((end) => end !== root && steps.has(end))
    if (ends.length === 0) continue
    nodes.add(root)
    walkBack(ends, { into: byTarget(lines), steps, nodes, found })
  }
  return { nodes, edges: found }
}

/** Number of lines from the root to every box it reaches. */
function stepsFrom(root: string, lines: readonly Line[]): ReadonlyMap<string, number> {
  const next = new Map<string, string[]>()
  for (const { source, target } of lines) {
    const known = next.get(source)
    if (known === undefined) next.set(source, [target])
    else known.push(target)
  }
  const steps = new Map([[root, 0]])
  let front = [root]
  for (let step = 1; front.length > 0; step++) {
    const reached: string[] = []
    for (const target of front.flatMap((id) => next.get(id) ?? [])) {
      if (steps.has(target)) continue
      steps.set(target, step)
      reached.push(target)
    }
    front = reached
  }
  return steps
}

function byTarget(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const into = new Map<string, Line[]>()
  for (const line of lines) {
    const known = into.get(line.target)
    if (known === undefined) into.set(line.target, [line])
    else known.push(line)
  }
  return into
}

interface Walk {
  readonly into: ReadonlyMap<string, readonly Line[]>
  readonly steps: ReadonlyMap<string, number>
  readonly nodes: Set<string>
  readonly found: Set<string>
}

/** Marks every line of every shortest way that ends in one of `ends`. */
function walkBack(ends: readonly string[], { into, steps, nodes, found }: Walk): void {
  const visited = new Set(ends)
  const open = [...ends]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    nodes.add(id)
    for (const line of into.get(id) ?? []) {
      if (steps.get(line.source) !== (steps.get(id) ?? 0) - 1) continue
      found.add(line.id)
      if (visited.has(line.source)) continue
      visited.add(line.source)
      open.push(line.source)
    }
  }
}
