import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { planSteps } from './bootstrap.mjs'

const root = mkdtempSync(join(tmpdir(), 'sekisho-clone-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function put(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}

const lock = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/next': { version } } })

/** Titles of the steps that are due, in order; those of `finish` are then noted as done. */
function due(command: string, finish = false): string[] {
  return planSteps(command, root)
    .filter((step) => step.isDue())
    .map((step) => {
      if (finish) step.done()
      return step.says.split(' ')[0] ?? ''
    })
}

describe('the bootstrap of a clone', () => {
  beforeEach(() => {
    rmSync(root, { recursive: true, force: true })
    put('package-lock.json', lock('1.0.0'))
    put('prisma/schema/base.prisma', 'model A {}')
    put('app/page.tsx', 'a page')
  })

  function makeReady(): void {
    put('node_modules/.package-lock.json', lock('1.0.0'))
    put('lib/db/generated/client.ts', 'generated')
    put('.next/BUILD_ID', 'x')
    due('start', true)
  }

  it('does everything in a bare clone, and the build only for commands that serve pages', () => {
    expect(due('start')).toEqual(['Installing', 'Generating', 'Building'])
    expect(due('cli')).toEqual(['Installing', 'Generating'])
  })

  it('does nothing the second time', () => {
    makeReady()
    expect(due('start')).toEqual([])
    expect(due('test')).toEqual([])
  })

  it('builds again when a source changed, not when a test did', () => {
    makeReady()
    put('app/page.test.tsx', 'a test')
    expect(due('start')).toEqual([])
    put('app/page.tsx', 'another page')
    expect(due('start')).toEqual(['Building'])
  })

  it('builds again when the sources changed while it built', () => {
    makeReady()
    put('app/page.tsx', 'another page')
    const build = planSteps('start', root).find((step) => step.says.startsWith('Building'))
    expect(build?.isDue()).toBe(true)
    put('app/page.tsx', 'yet another page')
    build?.done()
    expect(due('start')).toEqual(['Building'])
  })

  it('generates the client again when the schema changed', () => {
    makeReady()
    put('prisma/schema/base.prisma', 'model B {}')
    expect(due('cli')).toEqual(['Generating'])
  })

  it('installs again when the lock file changed, unless somebody already did', () => {
    makeReady()
    put('package-lock.json', lock('2.0.0'))
    expect(due('cli')).toEqual(['Installing'])
    put('node_modules/.package-lock.json', lock('2.0.0'))
    expect(due('cli')).toEqual([])
  })
})
