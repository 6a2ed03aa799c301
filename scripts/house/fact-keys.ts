import type { Node } from 'oxc-parser'
import { isTest, listSources } from './source-files.ts'
import { syntaxOf, walk } from './syntax.ts'

/**
 * Keys that the use-cases write out as facts of audit events: those of objects that stand at `facts`, in what is spread
 * or chosen within them too. What comes by a variable of another name is not seen.
 */
export function factKeys(): readonly string[] {
  const keys = new Set<string>()
  for (const path of listSources()) {
    if (!path.startsWith('lib/use-cases/') || isTest(path)) continue
    walk(syntaxOf(path).program, (node) => {
      const facts = factsOf(node)
      if (facts !== null) collect(facts, keys)
    })
  }
  return [...keys].sort()
}

function factsOf(node: Node): Node | null {
  if (node.type === 'Property' && nameOf(node.key) === 'facts') return node.value
  return node.type === 'VariableDeclarator' && nameOf(node.id) === 'facts' ? node.init : null
}

function collect(value: Node, keys: Set<string>): void {
  if (value.type === 'ConditionalExpression') {
    collect(value.consequent, keys)
    collect(value.alternate, keys)
  }
  if (value.type !== 'ObjectExpression') return
  for (const one of value.properties) {
    const key = one.type === 'Property' ? nameOf(one.key) : null
    if (key !== null) keys.add(key)
    if (one.type === 'SpreadElement') collect(one.argument, keys)
  }
}

function nameOf(node: Node): string | null {
  return node.type === 'Identifier' ? node.name : null
}
