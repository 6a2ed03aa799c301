import type { ArrowFunctionExpression, Node, Function as PlainFunction } from 'oxc-parser'
import { FILE_LINES_MAX, FUNCTION_LINES_MAX, MARKUP_LINES_MAX, PARAMETERS_MAX } from './limits.ts'
import { isTest } from './source-files.ts'
import { type Syntax, walk } from './syntax.ts'

type FunctionNode = PlainFunction | ArrowFunctionExpression

/** Lines of a text; a newline at the end starts no further one. */
function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

/** A file too long to be held in the head. */
export function longFile(path: string, text: string): readonly string[] {
  const lines = countLines(text)
  return lines > FILE_LINES_MAX ? [`${path} has ${lines} lines, ${FILE_LINES_MAX} at most`] : []
}

/** Functions that are too long or take too many parameters. A test's `describe` is a chapter and may be long. */
export function functionOffences(file: Syntax): readonly string[] {
  const most = file.path.endsWith('.tsx') ? MARKUP_LINES_MAX : FUNCTION_LINES_MAX
  const found: string[] = []
  walk(file.program, (node, parent) => {
    if (!isFunction(node) || (isTest(file.path) && isChapter(parent))) return
    const lines = file.lineOf(node.end) - file.lineOf(node.start) + 1
    const at = `${file.path}:${file.lineOf(node.start)} ${nameOf(node, parent)}`
    if (lines > most) found.push(`${at} has ${lines} lines, ${most} at most`)
    if (node.params.length > PARAMETERS_MAX)
      found.push(`${at} takes ${node.params.length} parameters, ${PARAMETERS_MAX} at most`)
  })
  return found
}

function isFunction(node: Node): node is FunctionNode {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type)
}

/** Is the call a chapter of a test: `describe(…)`, `describe.skipIf(…)(…)`, `describe.each(…)(…)`? */
function isChapter(parent: Node | null): boolean {
  if (parent?.type !== 'CallExpression') return false
  const root = rootOf(parent.callee)
  return root.type === 'Identifier' && root.name === 'describe'
}

function rootOf(callee: Node): Node {
  if (callee.type === 'MemberExpression') return rootOf(callee.object)
  return callee.type === 'CallExpression' ? rootOf(callee.callee) : callee
}

function nameOf(node: FunctionNode, parent: Node | null): string {
  if (node.type !== 'ArrowFunctionExpression' && node.id !== null) return node.id.name
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name
  if (parent?.type === 'Property' && parent.key.type === 'Identifier') return parent.key.name
  return 'a function'
}
