/** Roles of the desk: 担当者 (analyst), 統括管理者 (supervisor), 監査 (auditor), システム管理者 (admin). */
export const STAFF_ROLES = ['analyst', 'supervisor', 'auditor', 'admin'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Scopes of machine keys for `/api/v1`. */
export const KEY_SCOPES = [
  'transactions:write',
  'customers:write',
  'destinations:write',
  'screening:run',
  'lists:write',
] as const
export type KeyScope = (typeof KEY_SCOPES)[number]

/**
 * THE TABLE role × permission. A permission that a role does not list is denied. Reading reports is apart from
 * reading cases: who may know that an STR exists is a narrower circle (犯収法 8 条 4 項, tipping-off).
 */
export const PERMISSIONS = {
  'desk:read': ['analyst', 'supervisor', 'auditor', 'admin'],
  'alerts:read': ['analyst', 'supervisor', 'auditor'],
  'alerts:work': ['analyst', 'supervisor'],
  'cases:read': ['analyst', 'supervisor', 'auditor'],
  'cases:work': ['analyst', 'supervisor'],
  'decisions:propose': ['analyst', 'supervisor'],
  'decisions:approve': ['supervisor'],
  'reports:read': ['analyst', 'supervisor', 'auditor'],
  'reports:draft': ['analyst', 'supervisor'],
  'reports:approve': ['supervisor'],
  'reports:export': ['supervisor', 'auditor'],
  'reports:download': ['supervisor', 'auditor'],
  'customers:read': ['analyst', 'supervisor', 'auditor'],
  'customers:write': [],
  'destinations:write': [],
  'transactions:read': ['analyst', 'supervisor', 'auditor'],
  'transactions:write': [],
  'wallets:read': ['analyst', 'supervisor', 'auditor'],
  'wallets:work': ['analyst', 'supervisor'],
  'providers:ask': ['analyst', 'supervisor'],
  'providers:choose': ['analyst', 'supervisor'],
  'providers:approve': ['supervisor'],
  'providers:policy': ['analyst', 'supervisor'],
  'providers:policy-approve': ['supervisor'],
  'providers:take-raw': ['supervisor', 'auditor'],
  'transfers:import': ['supervisor', 'admin'],
  'labels:import': ['supervisor', 'admin'],
  'labels:write': ['analyst', 'supervisor'],
  'labels:approve': ['supervisor'],
  'lists:read': ['analyst', 'supervisor', 'auditor', 'admin'],
  'lists:import': ['supervisor', 'admin'],
  'lists:activate': ['supervisor'],
  'lists:preview': ['supervisor', 'admin'],
  'lists:activate-alone': ['supervisor'],
  'lists:review-emergency': ['supervisor'],
  'lists:settings': ['supervisor', 'admin'],
  'lists:settings-approve': ['supervisor'],
  'rules:read': ['analyst', 'supervisor', 'auditor', 'admin'],
  'rules:write': [],
  'screening:run': ['analyst', 'supervisor'],
  'screening:replay': ['analyst', 'supervisor', 'auditor'],
  'audit:read': ['auditor', 'supervisor'],
  'staff:read': ['admin', 'auditor'],
  'staff:write': ['admin'],
  /** Confirming or refusing, as a second person, what gives somebody authority. */
  'staff:confirm': ['admin', 'supervisor'],
  /** Seeing what is done to the standing of others. */
  'staff:watch': ['admin', 'supervisor', 'auditor'],
  'keys:write': ['admin'],
  'own-session': ['analyst', 'supervisor', 'auditor', 'admin'],
} as const satisfies Record<string, readonly StaffRole[]>
export type Permission = keyof typeof PERMISSIONS

/** What each machine-key scope permits. */
const SCOPE_PERMISSIONS = {
  'transactions:write': ['transactions:write'],
  'customers:write': ['customers:write'],
  'destinations:write': ['destinations:write'],
  'screening:run': ['screening:run'],
  'lists:write': ['lists:import'],
} as const satisfies Record<KeyScope, readonly Permission[]>

/** Who acts: a person of the staff, a machine key, the system itself (jobs), or the operator at the command line. */
export type Actor =
  | { readonly kind: 'staff'; readonly id: string; readonly role: StaffRole }
  | { readonly kind: 'key'; readonly id: string; readonly scopes: readonly KeyScope[] }
  | { readonly kind: 'system'; readonly id: 'worker' | 'starter' | 'web' }
  | { readonly kind: 'operator'; readonly id: string }

/**
 * May this actor do this? The system and the operator (who holds the database's own credentials) may do what
 * machines do, but never what needs a person's judgement: proposing, approving, clearing.
 */
export function isAllowed(actor: Actor, permission: Permission): boolean {
  switch (actor.kind) {
    case 'staff':
      return (PERMISSIONS[permission] as readonly StaffRole[]).includes(actor.role)
    case 'key':
      return actor.scopes.some((scope) =>
        (SCOPE_PERMISSIONS[scope] as readonly Permission[]).includes(permission),
      )
    case 'system':
    case 'operator':
      return !JUDGEMENT_PERMISSIONS.includes(permission)
  }
}

const JUDGEMENT_PERMISSIONS: readonly Permission[] = [
  'wallets:work',
  'alerts:work',
  'cases:work',
  'decisions:propose',
  'decisions:approve',
  'reports:draft',
  'reports:approve',
  'providers:choose',
  'providers:approve',
  'providers:policy',
  'providers:policy-approve',
  'providers:take-raw',
  'staff:confirm',
  'labels:write',
  'labels:approve',
  'lists:review-emergency',
  'lists:settings',
  'lists:settings-approve',
]
