import type { Permission } from '#lib/core/staff/permissions.ts'
import { paths } from '#lib/web/paths.ts'

/** THE TABLE of the rail: places in the order of the work, who may see them, and the letter after `g`. */
export const PLACES = [
  { id: 'today', href: paths.today, group: 'work', permission: 'desk:read', letter: 't' },
  { id: 'alerts', href: paths.alerts, group: 'work', permission: 'alerts:read', letter: 'a' },
  { id: 'cases', href: paths.cases, group: 'work', permission: 'cases:read', letter: 'c' },
  { id: 'approvals', href: paths.approvals, group: 'work', permission: 'cases:read', letter: 'p' },
  {
    id: 'transactions',
    href: paths.transactions,
    group: 'look',
    permission: 'transactions:read',
    letter: 'x',
  },
  { id: 'customers', href: paths.customers, group: 'look', permission: 'customers:read', letter: 'u' },
  { id: 'wallets', href: paths.wallets, group: 'look', permission: 'wallets:read', letter: 'w' },
  { id: 'screening', href: paths.screening, group: 'look', permission: 'screening:run', letter: 's' },
  { id: 'memory', href: paths.clearedPairs, group: 'look', permission: 'alerts:read', letter: 'm' },
  { id: 'lists', href: paths.lists, group: 'prepare', permission: 'lists:read', letter: 'l' },
  { id: 'labels', href: paths.labels, group: 'prepare', permission: 'wallets:read', letter: 'b' },
  { id: 'rules', href: paths.rules, group: 'prepare', permission: 'rules:read', letter: 'r' },
  { id: 'reports', href: paths.reports, group: 'keep', permission: 'reports:read', letter: 'd' },
  { id: 'audit', href: paths.audit, group: 'keep', permission: 'audit:read', letter: 'v' },
  { id: 'staff', href: paths.staff, group: 'people', permission: 'staff:read', letter: 'k' },
] as const satisfies readonly {
  id: string
  href: string
  group: string
  permission: Permission
  letter: string
}[]

export type Place = (typeof PLACES)[number]
export type PlaceId = Place['id']
export type PlaceGroup = Place['group']

/** A place as keys and search need it. */
export type PlaceKeys = Pick<Place, 'id' | 'href' | 'letter'>

/** The place whose pages include this path; `/` only itself. */
export function placeOf(pathname: string): PlaceId | null {
  const found = PLACES.find(({ href }) =>
    href === paths.today ? pathname === href : pathname === href || pathname.startsWith(`${href}/`),
  )
  return found?.id ?? null
}
