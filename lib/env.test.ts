import { describe, expect, it } from 'vitest'
import { readEnv } from '#lib/env.ts'

describe('the environment', () => {
  it('has a default for everything', () => {
    const read = readEnv({})
    expect(read).toMatchObject({
      ok: true,
      value: {
        port: 3300,
        host: '127.0.0.1',
        baseUrl: 'http://localhost:3300',
        demo: true,
        databaseUrl: null,
      },
    })
  })

  it('takes an empty variable for an unset one', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '' })).toEqual(readEnv({}))
  })

  it('names every wrong variable at once', () => {
    const read = readEnv({
      PORT: '70000',
      DATABASE_URL: 'mysql://x',
      SEKISHO_DEMO: 'yes',
      NEXTAUTH_SECRET: 'short',
      HOST: 'a b',
    })
    expect(read.ok).toBe(false)
    if (read.ok) return
    expect(read.error.map((line) => line.split(' ')[0]).sort()).toEqual([
      'DATABASE_URL',
      'HOST',
      'NEXTAUTH_SECRET',
      'PORT',
      'SEKISHO_DEMO',
    ])
  })

  it('never repeats a value, which may be a password', () => {
    const read = readEnv({ DATABASE_URL: 'mysql://me:hunter2@host/db', NEXTAUTH_SECRET: 'hunter2' })
    expect(JSON.stringify(read)).not.toContain('hunter2')
  })

  it('refuses an owner without a database', () => {
    expect(readEnv({ DATABASE_OWNER_URL: 'postgresql://o:p@h/d' })).toMatchObject({ ok: false })
  })

  it('follows PORT in the address unless that is set', () => {
    expect(readEnv({ PORT: '4000' })).toMatchObject({ value: { baseUrl: 'http://localhost:4000' } })
    expect(readEnv({ PORT: '4000', NEXTAUTH_URL: 'https://desk.example/' })).toMatchObject({
      value: { baseUrl: 'https://desk.example' },
    })
  })
})
