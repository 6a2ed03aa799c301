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

  it('reads providers of analyses with their keys, and refuses what may not be asked', () => {
    const providers = 'alpha=https://kyt.example/a/,beta=http://127.0.0.1:9400'
    const read = readEnv({ SEKISHO_KYT_PROVIDERS: providers, SEKISHO_KYT_KEYS: 'alpha=k=1' })
    expect(read.ok && read.value.kytProviders).toEqual([
      { name: 'alpha', url: 'https://kyt.example/a', key: 'k=1', ownHost: false, perMinute: 30 },
      { name: 'beta', url: 'http://127.0.0.1:9400', key: null, ownHost: true, perMinute: 30 },
    ])
    for (const wrong of [
      'alpha',
      'own=https://kyt.example',
      'a=https://x.example,a=https://y.example',
      'a=http://kyt.example',
      'a=https://user@kyt.example',
      'a=https://kyt.example?x=1',
      Array.from({ length: 6 }, (_, at) => `p${at}=https://kyt.example`).join(','),
    ]) {
      const refused = readEnv({ SEKISHO_KYT_PROVIDERS: wrong })
      expect(refused.ok ? wrong : refused.error[0]?.split(' ')[0]).toBe('SEKISHO_KYT_PROVIDERS')
    }
    expect(readEnv({ SEKISHO_KYT_KEYS: 'alpha=k' }).ok).toBe(false)
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
