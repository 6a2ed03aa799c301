import type { Node } from 'oxc-parser'
import { listSources } from './source-files.ts'
import { type Syntax, syntaxOf, walk } from './syntax.ts'

const known = new Set(listSources())

/** Namespaces of the words that components use in the browser, of a route's files and all that they import. */
export function wordsUsedInBrowser(entries: readonly string[]): readonly string[] {
  const used = new Set<string>()
  const seen = new Set<string>()
  const visit = (path: string, inBrowser: boolean) => {
    const file = syntaxOf(path)
    if (directiveOf(file) === 'use server') return
    const client = inBrowser || directiveOf(file) === 'use client'
    // Once on the server and once in the browser: a part without a directive goes where it is imported.
    const visited = `${client ? 'browser' : 'server'} ${path}`
    if (seen.has(visited)) return
    seen.add(visited)
    if (client) for (const name of namespacesOf(file)) used.add(name)
    for (const { specifier, typeOnly } of file.imports) {
      const target = specifier.replace(/^#/, '')
      if (!typeOnly && specifier.startsWith('#') && known.has(target)) visit(target, client)
    }
  }
  for (const entry of entries) visit(entry, false)
  return withoutCovered([...used])
}

/** Leaves out what a shorter one brings along: `cases` covers `cases.notes`. */
function withoutCovered(names: readonly string[]): readonly string[] {
  return names.filter((name) => !names.some((other) => name.startsWith(`${other}.`))).sort()
}

function directiveOf({ program }: Syntax): string | null {
  const first = program.type === 'Program' ? program.body[0] : undefined
  return first?.type === 'ExpressionStatement' && 'directive' in first ? String(first.directive) : null
}

function namespacesOf(file: Syntax): readonly string[] {
  const names: string[] = []
  walk(file.program, (node: Node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return
    if (node.callee.name !== 'useTranslations') return
    const [argument] = node.arguments
    if (argument?.type !== 'Literal') throw new Error(`${file.path}: name the words in useTranslations('…')`)
    names.push(String(argument.value))
  })
  return names
}
