import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BANNED_NAMES, CONSOLE_ALLOWED, DEFAULT_EXPORTS_ALLOWED } from './limits.ts'
import { functionOffences, longFile } from './size-offences.ts'
import { isTest, listFiles, listSources, readText } from './source-files.ts'
import { resolveImport } from './storey-offences.ts'
import { parseText, syntaxOf, walk } from './syntax.ts'

const sources = listSources()
const files = sources.map(syntaxOf)
const styles = listFiles().filter((path) => path.endsWith('.css'))

/** Texts that people wrote here: code, styles, schema, words, documents, and the root's own files. */
const texts = listFiles().filter(
  (path) => /\.(ts|tsx|js|mjs|css|json|md|prisma|sql|toml|sh)$/.test(path) && path !== 'package-lock.json',
)

/** A name without Next's brackets and without its endings: `[number]` → `number`, `x.db.test.ts` → `x`. */
const stem = (segment: string) => segment.replace(/^[[(.]+|[\])]+$/g, '').split('.')[0] ?? ''

const isKebab = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)

describe('the size of things', () => {
  it('lets no file grow past what the head can hold', () => {
    expect([...sources, ...styles].flatMap((path) => longFile(path, readText(path)))).toEqual([])
  })

  it('lets no function grow past a screen, nor take more than three parameters', () => {
    expect(files.flatMap(functionOffences)).toEqual([])
  })

  it('counts lines and parameters as a reader would', () => {
    const long = parseText('lib/x.ts', `function big(a: 1, b: 2, c: 3, d: 4) {\n${'a\n'.repeat(59)}}`)
    expect(functionOffences(long)).toEqual([
      'lib/x.ts:1 big has 61 lines, 60 at most',
      'lib/x.ts:1 big takes 4 parameters, 3 at most',
    ])
    expect(longFile('lib/x.ts', 'a\n'.repeat(300))).toEqual([])
    expect(longFile('lib/x.ts', 'a\n'.repeat(301))).toEqual(['lib/x.ts has 301 lines, 300 at most'])
  })
})

describe('the names of things', () => {
  it('are kebab-case, but for the parameters in a route', () => {
    const isName = (segment: string) =>
      /^\[+(\.\.\.)?[a-z][a-zA-Z0-9]*\]+$/.test(segment) || isKebab(stem(segment))
    const wrong = [...sources, ...styles].filter((path) => !path.split('/').every(isName))
    expect(wrong).toEqual([])
  })

  it('are never those of drawers', () => {
    const drawers = [...sources, ...styles].filter((path) =>
      path.split('/').some((one) => BANNED_NAMES.includes(stem(one))),
    )
    expect(drawers).toEqual([])
  })

  it('have no barrel among them', () => {
    expect(sources.filter((path) => stem(basename(path)) === 'index')).toEqual([])
  })
})

describe('what a file says', () => {
  it('is exported by name, but where a tool insists on the default', () => {
    const defaults = files.filter((file) => file.hasDefaultExport).map((file) => file.path)
    expect(defaults.filter((path) => !DEFAULT_EXPORTS_ALLOWED.some((allowed) => allowed.test(path)))).toEqual(
      [],
    )
  })

  it('leaves nothing for later', () => {
    expect(linesWith(texts, /\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/)).toEqual([])
  })

  it('names no place on the machine it was written on', () => {
    expect(linesWith(texts, /(^|[\s'"`(=])\/(work|root|home\/[a-z]+|Users\/[a-z]+)\/[\w.]/)).toEqual([])
  })

  it('speaks to the terminal only from the command line', () => {
    const spoken = files.flatMap((file) => {
      if (CONSOLE_ALLOWED.some((place) => file.path.startsWith(place))) return []
      const found: string[] = []
      walk(file.program, (node) => {
        const call =
          node.type === 'MemberExpression' &&
          node.object.type === 'Identifier' &&
          node.object.name === 'console'
        if (call) found.push(`${file.path}:${file.lineOf(node.start)}`)
      })
      return found
    })
    expect(spoken).toEqual([])
  })
})

describe('a use-case', () => {
  it('is proven by a test beside it', () => {
    const tested = new Set(
      files
        .filter((file) => isTest(file.path))
        .flatMap((file) =>
          file.imports.map((one) => ({
            from: dirname(file.path),
            to: resolveImport(file.path, one.specifier),
          })),
        )
        .flatMap(({ from, to }) => (to.kind === 'file' && dirname(to.path) === from ? [to.path] : [])),
    )
    const verbs = files.filter(
      (file) => /^lib\/use-cases\/[^/]+\//.test(file.path) && definesUseCase(file.text) && !isTest(file.path),
    )
    expect(verbs.map((file) => file.path).filter((path) => !tested.has(path))).toEqual([])
  })
})

function definesUseCase(text: string): boolean {
  return /\bdefineUseCase\b/.test(text)
}

function linesWith(paths: readonly string[], pattern: RegExp): readonly string[] {
  return paths.flatMap((path) =>
    readText(path)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim().slice(0, 80)}`] : [])),
  )
}
