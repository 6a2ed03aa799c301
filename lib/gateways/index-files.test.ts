import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimIndexFile, readIndexFile, releaseIndexFile, writeIndexFile } from '#lib/gateways/index-files.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sekisho-index-files-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const bytes = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 31) % 251)

test('what was written under a label is read under it, and under no other', async () => {
  await writeIndexFile(folder, 'one', bytes)
  expect(await readIndexFile(folder, 'one')).toEqual(bytes)
  expect(await readIndexFile(folder, 'other')).toBeNull()
})

test('a file that is half written or altered is not read and goes', async () => {
  for (const spoil of [
    (file: Buffer) => file.subarray(0, file.length / 2),
    (file: Buffer) => file.subarray(0, 10),
    (file: Buffer) => Buffer.concat([file.subarray(0, 40), Buffer.of(7), file.subarray(41)]),
    () => Buffer.alloc(0),
  ]) {
    await writeIndexFile(folder, 'spoilt', bytes)
    const before = await readdir(folder)
    await Promise.all(
      before
        .filter((name) => name.endsWith('.index'))
        .map(async (name) => writeFile(join(folder, name), spoil(await readFile(join(folder, name))))),
    )
    expect(await readIndexFile(folder, 'spoilt')).toBeNull()
    await writeIndexFile(folder, 'spoilt', bytes)
    expect(await readIndexFile(folder, 'spoilt')).toEqual(bytes)
  }
})

test('only the newest four are kept', async () => {
  for (const label of ['a', 'b', 'c', 'd', 'e', 'f']) await writeIndexFile(folder, label, bytes)
  expect((await readdir(folder)).filter((name) => name.endsWith('.index'))).toHaveLength(4)
  expect(await readIndexFile(folder, 'f')).toEqual(bytes)
})

test('one process at a time compiles', async () => {
  expect(await claimIndexFile(folder, 'x')).toBe(true)
  expect(await claimIndexFile(folder, 'x')).toBe(false)
  expect(await claimIndexFile(folder, 'y')).toBe(true)
  await releaseIndexFile(folder, 'x')
  expect(await claimIndexFile(folder, 'x')).toBe(true)
})
