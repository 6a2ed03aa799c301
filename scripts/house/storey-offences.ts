import { existsSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { isTest, ROOT } from './source-files.ts'
import { ENV_READERS, IMPURE_NAMES, OWNED, PURE_STOREYS, STOREYS, type Storey } from './storeys.ts'
import { type Import, type Syntax, walk } from './syntax.ts'

/** Where an import leads: a file of ours (relative to the root), a package, or a built-in of Node. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'node'; readonly name: string }

/** The storey a file belongs to; null for tools beside the house (scripts, e2e, bench, configs). */
function storeyOf(path: string): Storey | null {
  const covering = STOREYS.filter(({ place }) => path === place || path.startsWith(`${place}/`))
  return covering.sort((a, b) => b.place.length - a.place.length)[0] ?? null
}

/** Resolves `#alias/…` and relative specifiers to files of the repository. */
export function resolveImport(from: string, specifier: string): Target {
  if (specifier.startsWith('#')) return { kind: 'file', path: specifier.slice(1) }
  if (specifier.startsWith('.')) return { kind: 'file', path: posix.join(posix.dirname(from), specifier) }
  if (isBuiltin(specifier)) return { kind: 'node', name: specifier }
  return { kind: 'package', name: specifier }
}

/** Does `name` fall under the entry: the same, a sub-path of it, or within its scope or folder (`x/`)? */
function covers(entry: string, name: string): boolean {
  return entry.endsWith('/') ? name.startsWith(entry) : name === entry || name.startsWith(`${entry}/`)
}

/** Imports of a file that its storey does not allow, each as `file:line what`. */
export function importOffences(file: Syntax): readonly string[] {
  return file.imports.flatMap((one) => {
    const target = resolveImport(file.path, one.specifier)
    const found = [
      ownerOffence(file.path, one),
      isTest(file.path) ? null : storeyOffence(file.path, one, target),
    ]
    return found.filter((text) => text !== null).map((text) => `${file.path}:${one.line} ${text}`)
  })
}

function ownerOffence(path: string, one: Import): string | null {
  const target = resolveImport(path, one.specifier)
  const name = target.kind === 'file' ? `#${target.path}` : target.name
  const owned = OWNED.find(({ what }) => what.some((entry) => covers(entry, name)))
  if (owned === undefined || owned.by.some((place) => path.startsWith(place)) || isTest(path)) return null
  return `imports ${one.specifier}, which belongs to ${owned.by.join(', ')}`
}

function storeyOffence(path: string, one: Import, target: Target): string | null {
  const storey = storeyOf(path)
  if (storey === null) return null
  if (target.kind === 'node') return storey.node ? null : `${storey.name} imports the built-in ${target.name}`
  if (target.kind === 'package') {
    const allowed = storey.packages === 'any' || storey.packages.some((entry) => covers(entry, target.name))
    return allowed ? null : `${storey.name} imports the package ${target.name}`
  }
  const below = storeyOf(target.path)
  if (below === null)
    return existsInTools(target.path) ? `${storey.name} imports ${target.path}, a tool` : null
  if (below.name === storey.name || storey.on.includes(below.name)) return null
  if (one.typeOnly && storey.typesOf?.includes(below.name)) return null
  return `${storey.name} imports ${below.name} (${target.path})`
}

function existsInTools(path: string): boolean {
  return /^(scripts|bench|e2e)\//.test(path) && existsSync(join(ROOT, path))
}

/** Uses of the outside world in the pure storeys, and reads of `process.env` where they are not allowed. */
export function impurities(file: Syntax): readonly string[] {
  if (isTest(file.path)) return []
  const pure = PURE_STOREYS.some((place) => file.path.startsWith(place))
  const mayReadEnv = ENV_READERS.some((place) => file.path.startsWith(place))
  const found: string[] = []
  walk(file.program, (node, parent) => {
    const at = `${file.path}:${file.lineOf(node.start)}`
    if (pure && node.type === 'Identifier' && IMPURE_NAMES.includes(node.name) && isReference(node, parent)) {
      found.push(`${at} uses ${node.name}`)
    }
    if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier' || node.computed) return
    const name = `${node.object.name}.${node.property.type === 'Identifier' ? node.property.name : ''}`
    if (pure && name === 'Math.random') found.push(`${at} uses Math.random`)
    if (!mayReadEnv && name === 'process.env') found.push(`${at} reads process.env`)
  })
  return found
}

type AnyNode = Parameters<Parameters<typeof walk>[1]>[0]

/** Is this identifier a reference to a value, and not a property's or type's name? */
function isReference(node: AnyNode, parent: AnyNode | null): boolean {
  if (parent === null) return false
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed
  if (parent.type === 'Property') return parent.value === node
  return !parent.type.startsWith('TS')
}

/**
 * Import cycles, each as the files it passes through, type-only imports counted. What is loaded lazily closes no cycle;
 * the generated client is not ours and left out.
 */
export function importCycles(files: readonly Syntax[]): readonly string[] {
  const edges = new Map(files.map((file) => [file.path, targetsOf(file)]))
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      return
    }
    state.set(path, 'open')
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    state.set(path, 'done')
  }
  for (const path of edges.keys()) visit(path, [])
  return cycles
}

function targetsOf(file: Syntax): readonly string[] {
  return file.imports.flatMap((one) => {
    if (one.lazy) return []
    const target = resolveImport(file.path, one.specifier)
    return target.kind === 'file' && !target.path.includes('/generated/') ? [target.path] : []
  })
}
