import { afterAll, beforeAll, expect, test } from 'vitest'
import { says } from '#scripts/testing/kyt-server.ts'
import { deskWithProviders, exposureLine } from '#scripts/testing/providers-for-tests.ts'
import { runCli } from './main.ts'

let desk: Awaited<ReturnType<typeof deskWithProviders>>
beforeAll(async () => {
  desk = await deskWithProviders()
})
afterAll(() => desk.close())

async function run(...args: readonly string[]) {
  let [out, errors] = ['', '']
  const exit = await runCli({
    args: ['wallets', 'providers', ...args],
    open: async () => async () => {},
    out: (text) => {
      out += text
    },
    err: (text) => {
      errors += text
    },
  })
  return { exit, out, errors }
}

test('the command line shows the answers side by side, and says that nobody is configured', async () => {
  const { id, address } = await desk.seen()
  await desk.ask(id, 'alpha', says({ risk: 'high', exposures: [exposureLine('mixing', '2.5')] }))
  const shown = await run('show', '--address', address)
  expect(shown.exit).toBe(0)
  expect(shown.out).toMatch(/\* alpha high: alert, .+ \(only-answer\)/)
  expect(shown.out).toContain('eip155:1 in mixer “mixing”: 2.50 % direct, 0.00 % indirect')
  expect(shown.out).toContain('SEKISHO_KYT_PROVIDERS')
  const json = await run('show', '--address', address, '--json')
  expect(JSON.parse(json.out)).toMatchObject({
    address,
    wallets: [{ why: 'only-answer', columns: [{}, {}] }],
  })
  expect((await run('ask', '--address', address, '--json')).out).toContain('provider/none-configured')
  expect((await run('show', '--address', `0x${'e'.repeat(40)}`)).exit).toBe(1)
})
