import { expect, it } from 'vitest'
import { recogniseKey } from '#lib/use-cases/staff/recognise-key.ts'
import { runCli } from './main.ts'

async function cli(...args: string[]) {
  const written: string[] = []
  const exit = await runCli({
    args: ['--json', ...args],
    out: (text) => written.push(text),
    err: () => undefined,
    input: (async function* () {})(),
    open: async () => async () => undefined,
  })
  return { exit, value: JSON.parse(written.join('')) }
}

it('adds a person with a password that is printed once, and disables them', async () => {
  const made = await cli(
    'staff',
    'create',
    '--email',
    'New@Desk.example',
    '--name',
    '新任',
    '--role',
    'analyst',
  )
  expect(made).toMatchObject({
    exit: 0,
    value: { email: 'new@desk.example', password: expect.stringMatching(/^.{20}$/) },
  })
  expect((await cli('staff', 'list')).value).toMatchObject([{ email: 'new@desk.example', disabledAt: null }])
  expect(await cli('staff', 'disable', made.value.id)).toMatchObject({ exit: 0, value: { sessionsEnded: 0 } })
})

it('names each wrong option and adds nobody', async () => {
  const refused = await cli('staff', 'create', '--email', 'nonsense', '--name', 'x', '--role', 'king')
  expect(refused).toMatchObject({ exit: 1, value: { error: { code: 'input/invalid' } } })
  const pointers = refused.value.error.fields.map((field: { pointer: string }) => field.pointer)
  expect(pointers.sort()).toEqual(['/email', '/role'])
})

it('makes a key that works until it is revoked', async () => {
  const made = await cli(
    'keys',
    'create',
    '--name',
    'exchange',
    '--scope',
    'transactions:write',
    'customers:write',
  )
  expect(made.exit).toBe(0)
  const { key, id } = made.value
  expect(await recogniseKey(key, new Date())).toMatchObject({
    id,
    scopes: ['transactions:write', 'customers:write'],
  })
  expect((await cli('keys', 'revoke', id)).exit).toBe(0)
  expect(await recogniseKey(key, new Date())).toBeNull()
  expect(JSON.stringify((await cli('keys', 'list')).value)).not.toContain(key)
})
