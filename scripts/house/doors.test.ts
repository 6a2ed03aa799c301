import type { Node } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { listSources } from './source-files.ts'
import { parseText, type Syntax, syntaxOf, walk } from './syntax.ts'

/** Routes that anybody may ask: they tell nothing that needs a permission. */
const OPEN_ROUTES = [
  'app/api/auth/[...nextauth]/route.ts',
  'app/api/health/route.ts',
  'app/api/v1/openapi.json/route.ts',
]
/** Actions that anybody may call: the language is the reader's own, and a one-time code is its own proof. */
const OPEN_ACTIONS = ['app/set-locale.ts', 'app/sign-in/new-password/actions.ts']
const PAGE_GATES = ['requirePermission', 'requireStaff']
const ROUTE_GATES = ['permittedStaff', 'authenticateKey', 'runApi', 'readApi']
const ACTION_GATES = ['runAction', 'currentStaff']

const app = listSources().filter((path) => path.startsWith('app/'))
const pages = app.filter((path) => /^app\/\(desk\)\/(.*\/)?page\.tsx$/.test(path)).map(syntaxOf)
const routes = app.filter((path) => /\/route\.tsx?$/.test(path) && !OPEN_ROUTES.includes(path)).map(syntaxOf)
const actions = app
  .filter((path) => !OPEN_ACTIONS.includes(path))
  .map(syntaxOf)
  .filter(({ text }) => /^\s*['"]use server['"]/m.test(text))

describe('the doors of the web', () => {
  it('ask on every page who reads, before anything else is awaited', () => {
    expect(
      pages.filter((file) => !PAGE_GATES.includes(firstAwaited(file) ?? '')).map(({ path }) => path),
    ).toEqual([])
  })

  it('stream nothing before they have asked: a page that has begun to answer 200 can no longer answer 403 or 404', () => {
    expect(app.filter((path) => /^app\/\(desk\)\/(.*\/)?loading\.tsx$/.test(path))).toEqual([])
  })

  it('ask in every route who calls', () => {
    expect(routes.filter((file) => !callsAny(file, ROUTE_GATES)).map(({ path }) => path)).toEqual([])
  })

  it('ask in every server action who acts', () => {
    expect(actions.flatMap(ungatedExports)).toEqual([])
  })

  it('would notice a page that reads first and asks later', () => {
    const page = (body: string) =>
      firstAwaited(parseText('app/(desk)/x/page.tsx', `export default async function P() { ${body} }`))
    expect(page("const rows = await readRows(); await requirePermission('x')")).toBe('readRows')
    expect(page("const staff = await requirePermission('x'); await readRows()")).toBe('requirePermission')
  })

  it('would notice an action that asks nobody', () => {
    const text =
      "'use server'\nexport async function a(i) { return runAction(x, y, i) }\nexport async function b(i) { return x(i) }"
    expect(ungatedExports(parseText('app/x/actions.ts', text))).toEqual(['app/x/actions.ts b'])
  })
})

/** Name of the function that the default export awaits first. */
function firstAwaited(file: Syntax): string | undefined {
  const names: string[] = []
  for (const node of bodyOf(file.program)) {
    if (node.type !== 'ExportDefaultDeclaration') continue
    // A page that is never there shows nothing.
    if (namesCalled(node).join() === 'notFound') return PAGE_GATES[0]
    walk(node, (inner) => {
      if (inner.type === 'AwaitExpression') names.push(calledName(inner.argument) ?? '')
    })
  }
  return names[0]
}

function ungatedExports(file: Syntax): readonly string[] {
  return bodyOf(file.program).flatMap((node) => {
    const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : null
    if (declared?.type !== 'FunctionDeclaration') return []
    const gated = namesCalled(declared).some((name) => ACTION_GATES.includes(name))
    return gated ? [] : [`${file.path} ${declared.id?.name ?? ''}`]
  })
}

function bodyOf(program: Node): readonly Node[] {
  return program.type === 'Program' ? program.body : []
}

function callsAny(file: Syntax, names: readonly string[]): boolean {
  return namesCalled(file.program).some((name) => names.includes(name))
}

function namesCalled(node: Node): readonly string[] {
  const names: string[] = []
  walk(node, (inner) => {
    const name = calledName(inner)
    if (name !== null) names.push(name)
  })
  return names
}

function calledName(node: Node): string | null {
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' ? node.callee.name : null
}
