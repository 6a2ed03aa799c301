import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { StartFailure } from '#lib/std/start-failure.ts'

/**
 * How PostgreSQL, which refuses to run as root, gets an ordinary user: `self` when we are one; `namespace` when a
 * user namespace can show root's files as an ordinary user's; `nobody` when the kernel forbids namespaces (as
 * many containers do) and the server runs as the machine's unprivileged user, who then owns the data folder.
 */
export type OrdinaryUser =
  | { readonly way: 'self' }
  | { readonly way: 'namespace'; readonly unshare: string }
  | { readonly way: 'nobody'; readonly uid: number; readonly gid: number }

/** A command as `child_process` takes it. */
export interface UserCommand {
  readonly file: string
  readonly args: readonly string[]
  readonly identity: { readonly uid: number; readonly gid: number } | Record<never, never>
}

const NAMESPACE_ARGS = ['-U', '--map-user=1000', '--map-group=1000'] as const
const UNSHARE_PATHS = ['/usr/bin/unshare', '/bin/unshare'] as const

/** Chooses the first way that works here for a program that must be readable to that user. */
export function findOrdinaryUser(program: string): OrdinaryUser {
  if (process.getuid?.() !== 0) return { way: 'self' }
  const unshare = UNSHARE_PATHS.find((path) => existsSync(path))
  if (unshare !== undefined && runs(unshare, [...NAMESPACE_ARGS, program, '--version']))
    return { way: 'namespace', unshare }
  return findNobody(program)
}

/** The machine's unprivileged user, when it can reach the program. */
export function findNobody(program: string): OrdinaryUser {
  const nobody = { uid: idOf('-u'), gid: idOf('-g') }
  if (nobody.uid > 0 && nobody.gid > 0 && runs(program, ['--version'], nobody))
    return { way: 'nobody', ...nobody }
  throw new StartFailure(
    'PostgreSQL does not run as root, this machine allows no user namespaces, and its user "nobody" cannot read this folder: start Sekisho as an ordinary user or set DATABASE_URL.',
  )
}

/** The command that runs a program as that user. */
export function asOrdinaryUser(user: OrdinaryUser, file: string, args: readonly string[]): UserCommand {
  switch (user.way) {
    case 'self':
      return { file, args, identity: {} }
    case 'namespace':
      return { file: user.unshare, args: [...NAMESPACE_ARGS, file, ...args], identity: {} }
    case 'nobody':
      return { file, args, identity: { uid: user.uid, gid: user.gid } }
  }
}

function runs(file: string, args: readonly string[], identity: { uid?: number; gid?: number } = {}): boolean {
  try {
    execFileSync(file, args, { stdio: 'ignore', cwd: '/', ...identity })
    return true
  } catch {
    return false
  }
}

function idOf(option: '-u' | '-g'): number {
  try {
    return Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }).trim())
  } catch {
    return 0
  }
}
