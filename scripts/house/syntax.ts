import { type Node, parseSync, visitorKeys } from 'oxc-parser'
import { readText } from './source-files.ts'

/** One import or re-export of a file. */
export interface Import {
  readonly specifier: string
  readonly line: number
  /** Nothing of it remains when the types are stripped. */
  readonly typeOnly: boolean
  /** Loaded only when the program gets there: `import('…')`. */
  readonly lazy: boolean
  /** Names taken, `*` for all of them. */
  readonly names: readonly string[]
}

/** A file read by a real parser. */
export interface Syntax {
  readonly path: string
  readonly text: string
  readonly program: Node
  readonly imports: readonly Import[]
  readonly hasDefaultExport: boolean
  readonly comments: readonly { readonly value: string; readonly line: number }[]
  readonly lineOf: (offset: number) => number
}

const parsed = new Map<string, Syntax>()

/** Parses a file once; a syntax error throws with its place. */
export function syntaxOf(path: string): Syntax {
  const known = parsed.get(path)
  if (known !== undefined) return known
  const syntax = parseText(path, readText(path))
  parsed.set(path, syntax)
  return syntax
}

/** Parses a text as if it stood at this path. */
export function parseText(path: string, text: string): Syntax {
  const result = parseSync(path, text)
  const [error] = result.errors
  if (error !== undefined) throw new Error(`${path}: ${error.message}`)
  const lineOf = lineCounter(text)
  return {
    path,
    text,
    program: result.program,
    imports: readImports(result.program, lineOf),
    hasDefaultExport: result.program.body.some((node) => node.type === 'ExportDefaultDeclaration'),
    comments: result.comments.map(({ value, start }) => ({ value, line: lineOf(start) })),
    lineOf,
  }
}

/** Calls `visit` for every node under this one, parents first. */
export function walk(
  node: Node,
  visit: (node: Node, parent: Node | null) => void,
  parent: Node | null = null,
): void {
  visit(node, parent)
  for (const key of visitorKeys[node.type] ?? []) {
    const child: unknown = Reflect.get(node, key)
    for (const one of Array.isArray(child) ? child : [child]) {
      if (isNode(one)) walk(one, visit, node)
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}

function readImports(program: Node, lineOf: Syntax['lineOf']): readonly Import[] {
  const found: Import[] = []
  walk(program, (node) => {
    const one = readImport(node)
    if (one !== null) found.push({ ...one, line: lineOf(node.start) })
  })
  return found
}

/** Imports, re-exports, `import()` of a fixed name, and `import('…')` in a type. */
function readImport(node: Node): Omit<Import, 'line'> | null {
  if (node.type === 'ImportDeclaration') {
    const names = node.specifiers.map((one) => (one.type === 'ImportSpecifier' ? nameOf(one.imported) : '*'))
    const inlineTypes =
      node.specifiers.length > 0 &&
      node.specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type')
    return {
      specifier: node.source.value,
      typeOnly: node.importKind === 'type' || inlineTypes,
      lazy: false,
      names,
    }
  }
  if (node.type === 'ExportNamedDeclaration' && node.source !== null) {
    const names = node.specifiers.map((one) => nameOf(one.local))
    return { specifier: node.source.value, typeOnly: node.exportKind === 'type', lazy: false, names }
  }
  if (node.type === 'ExportAllDeclaration') {
    return { specifier: node.source.value, typeOnly: node.exportKind === 'type', lazy: false, names: ['*'] }
  }
  if (node.type === 'ImportExpression' && node.source.type === 'Literal') {
    return { specifier: String(node.source.value), typeOnly: false, lazy: true, names: ['*'] }
  }
  return node.type === 'TSImportType'
    ? { specifier: node.source.value, typeOnly: true, lazy: false, names: ['*'] }
    : null
}

function nameOf(node: Node): string {
  if (node.type === 'Identifier') return node.name
  return node.type === 'Literal' ? String(node.value) : '*'
}
