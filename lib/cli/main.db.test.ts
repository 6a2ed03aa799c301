import { describe, expect, it } from 'vitest'
import { StartFailure } from '#lib/std/start-failure.ts'
import { runCli } from './main.ts'

interface Ran {
  readonly exit: number
  readonly out: string
  readonly err: string
}

async function cli(args: readonly string[], open = async () => async () => {}): Promise<Ran> {
  const ran = { out: '', err: '' }
  const exit = await runCli({
    args,
    open,
    out: (text) => {
      ran.out += text
    },
    err: (text) => {
      ran.err += text
    },
  })
  return { exit, ...ran }
}

describe('the command line', () => {
  it.each([[['health', '--json']], [['--json', 'health']]])(
    'prints one JSON value and nothing else for %s',
    async (args) => {
      const ran = await cli(args)
      expect(JSON.parse(ran.out)).toMatchObject({ ready: false, database: 'ready', worker: 'silent' })
      expect(ran).toMatchObject({ exit: 3, err: '' })
    },
  )

  it('tells a person in lines', async () => {
    expect((await cli(['health'])).err).toBe('database ready\nworker   silent\n')
  })

  it.each([[['nonsense']], [['health', 'surplus']], [['health', '--nonsense']], [[]]])(
    'answers 2 when it is called wrongly: %s',
    async (args) => {
      expect((await cli(args)).exit).toBe(2)
    },
  )

  it('opens no database to show its help', async () => {
    const open = async () => {
      throw new Error('opened')
    }
    expect(await cli(['--help'], open)).toMatchObject({ exit: 0, err: '' })
  })

  it('answers 3 with one sentence, also as JSON, when the database cannot be opened', async () => {
    const open = async () => {
      throw new StartFailure('The database is on strike.')
    }
    const ran = await cli(['health', '--json'], open)
    expect(ran).toMatchObject({ exit: 3, err: 'The database is on strike.\n' })
    expect(JSON.parse(ran.out)).toEqual({ error: { message: 'The database is on strike.' } })
  })
})
