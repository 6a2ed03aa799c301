import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listSources, ROOT, readText } from './source-files.ts'
import { importCycles, importOffences, impurities, resolveImport } from './storey-offences.ts'
import { STOREYS } from './storeys.ts'
import { parseText, syntaxOf } from './syntax.ts'

const files = listSources().map(syntaxOf)

describe('the storeys of the house', () => {
  it('import only what stands beneath them', () => {
    expect(files.flatMap(importOffences)).toEqual([])
  })

  it('keep clock, chance and machine out of the law, and the environment behind one gate', () => {
    expect(files.flatMap(impurities)).toEqual([])
  })

  it('have no import cycle', () => {
    expect(importCycles(files)).toEqual([])
  })

  it('import only files that exist', () => {
    const missing = files.flatMap((file) =>
      file.imports.flatMap((one) => {
        const target = resolveImport(file.path, one.specifier)
        if (target.kind !== 'file' || target.path.includes('/generated/')) return []
        return existsSync(join(ROOT, target.path)) ? [] : [`${file.path}:${one.line} ${one.specifier}`]
      }),
    )
    expect(missing).toEqual([])
  })
})

describe('the reader of imports', () => {
  const offences = (path: string, text: string) => importOffences(parseText(path, text))

  it.each([
    ['lib/core/x.ts', "import { readFile } from 'node:fs'", 'core imports the built-in node:fs'],
    ['lib/core/x.ts', "import type { Tx } from '#lib/db/tx.ts'", 'core imports db (lib/db/tx.ts)'],
    ['lib/core/x.ts', "import { v7 } from 'uuid'", 'core imports the package uuid'],
    ['lib/core/x/y.ts', "export { tx } from '../../db/tx.ts'", 'core imports db (lib/db/tx.ts)'],
    ['lib/use-cases/x.ts', "const a = import('next/headers')", 'imports next/headers, which belongs to'],
    ['lib/queries/x.ts', "import { prisma } from '#lib/db/generated/client.ts'", 'which belongs to lib/db/'],
    ['lib/queue/x.ts', "import { withTx } from '#lib/db/tx.ts'", 'queue imports db (lib/db/tx.ts)'],
    ['app/page.tsx', "import { tx } from '#lib/db/tx.ts'", 'app imports db (lib/db/tx.ts)'],
    ['components/x.tsx', "import { list } from '#lib/queries/x.ts'", 'components imports queries'],
    ['components/x.tsx', "type A = import('#lib/db/tx.ts').Tx", 'components imports db'],
  ])('refuses in %s: %s', (path, text, reason) => {
    expect(offences(path, text)).toEqual([expect.stringContaining(reason)])
  })

  it.each([
    ['lib/core/x.ts', "import { z } from 'zod'"],
    ['lib/core/x.ts', "import { sha256 } from '@noble/hashes/sha2.js'"],
    ['lib/queue/x.ts', "import type { Tx } from '#lib/db/tx.ts'"],
    ['components/x.tsx', "import type { Row } from '#lib/queries/x.ts'"],
    ['components/x.tsx', "import { paths } from '#lib/web/paths.ts'"],
    ['lib/core/x.test.ts', "import { readFileSync } from 'node:fs'"],
  ])('allows in %s: %s', (path, text) => {
    expect(offences(path, text)).toEqual([])
  })

  it('finds clock, chance and environment, but not properties of the same name', () => {
    const found = (path: string, text: string) =>
      impurities(parseText(path, text)).map((line) => line.split(' ').slice(1).join(' '))
    expect(found('lib/core/x.ts', 'const a = new Date()')).toEqual(['uses Date'])
    expect(found('lib/core/x.ts', 'const a = Math.random()')).toEqual(['uses Math.random'])
    expect(found('lib/core/x.ts', 'const a = { process: 1 }; a.process')).toEqual([])
    expect(found('lib/web/x.ts', 'const a = process.env.PORT')).toEqual(['reads process.env'])
    expect(found('lib/env.ts', 'const a = process.env')).toEqual([])
  })

  it('names the files of a cycle', () => {
    const cycle = [
      parseText('lib/a.ts', "import './b.ts'"),
      parseText('lib/b.ts', "import type { A } from '#lib/a.ts'"),
    ]
    expect(importCycles(cycle)).toEqual(['lib/a.ts → lib/b.ts → lib/a.ts'])
  })
})

describe('the page on the architecture', () => {
  it('tells of every storey, and names no file that is gone', () => {
    const page = readText('docs/architecture.md')
    expect(STOREYS.map(({ place }) => place).filter((place) => !page.includes(`\`${place}`))).toEqual([])
    const named = [...page.matchAll(/`((?:app|components|lib|scripts|docs|prisma)\/[\w./-]+\.\w+)`/g)].map(
      (match) => match[1] ?? '',
    )
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})
