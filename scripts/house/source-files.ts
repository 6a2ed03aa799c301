import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/** Root of the repository. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** Folders that hold nothing we wrote. */
const SKIPPED = new Set(['node_modules', 'generated', 'test-results', 'playwright-report', 'coverage'])

/** Every file we wrote, relative to the root with forward slashes, sorted; hidden folders are left out but `.ci`. */
export function listFiles(folder = '.'): readonly string[] {
  const visit = (entry: Dirent): readonly string[] => {
    const path = relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/')
    if (!entry.isDirectory()) return [path]
    return SKIPPED.has(entry.name) || isHidden(entry.name) ? [] : listFiles(path)
  }
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap(visit).sort()
}

function isHidden(name: string): boolean {
  return name.startsWith('.') && name !== '.ci'
}

/** The text of a file of the repository. */
export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** TypeScript and JavaScript that we wrote. */
export function listSources(): readonly string[] {
  return listFiles().filter((path) => /\.(ts|tsx|js|mjs)$/.test(path) && !path.endsWith('next-env.d.ts'))
}

/** Tests, and what only tests use. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(^|\/)(testing|fixtures)\//.test(path)
}
