import type { Permission } from '#lib/core/staff/permissions.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** One page of the desk and what its reader must be permitted. */
export interface DeskPage {
  readonly name: string
  readonly path: string
  readonly permission: Permission
  /** The page leads to pages of single records: the first link that begins with this is one. */
  readonly leadsTo?: string
  /** What is opened of that record, as its path goes on. */
  readonly within?: string
  /** A page of a single record that no link leads to. */
  readonly record?: string
}

/** The example address of BIP-173: no customer deals with it. */
const STRANGE_ADDRESS = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'

/** THE TABLE of pages, written down apart from the code so that a slip in a page is seen. */
export const DESK_PAGES: readonly DeskPage[] = [
  { name: 'today', path: paths.today, permission: 'desk:read' },
  { name: 'me', path: paths.me, permission: 'own-session' },
  { name: 'alerts', path: paths.alerts, permission: 'alerts:read', leadsTo: '/alerts/' },
  { name: 'cases', path: paths.cases, permission: 'cases:read', leadsTo: '/cases/' },
  { name: 'approvals', path: paths.approvals, permission: 'cases:read' },
  {
    name: 'transactions',
    path: paths.transactions,
    permission: 'transactions:read',
    leadsTo: '/transactions/',
  },
  { name: 'customers', path: paths.customers, permission: 'customers:read', leadsTo: '/customers/' },
  { name: 'wallets', path: paths.wallets, permission: 'wallets:read', leadsTo: '/wallets/0' },
  {
    ...{ name: 'flow of funds', path: paths.wallets, permission: 'wallets:read' },
    ...{ leadsTo: '/wallets/0', within: '/graph?hops=2' },
  },
  {
    ...{ name: 'any address', path: '/wallets/address', permission: 'wallets:read' },
    record: paths.walletAddress(STRANGE_ADDRESS),
  },
  {
    ...{ name: 'flow of funds of an address', path: paths.addressFlow(STRANGE_ADDRESS) },
    permission: 'wallets:read',
  },
  { name: 'screening', path: paths.screening, permission: 'screening:run' },
  {
    name: 'screening of files',
    path: withQuery(paths.screening, { mode: 'file' }),
    permission: 'screening:run',
    leadsTo: '/screening/batches/',
  },
  { name: 'memory', path: paths.clearedPairs, permission: 'alerts:read', leadsTo: '/memory/' },
  { name: 'mining', path: paths.walletMining, permission: 'wallets:read' },
  { name: 'provider policy', path: paths.providerPolicy, permission: 'wallets:read' },
  { name: 'hygiene', path: paths.walletHygiene, permission: 'wallets:read' },
  { name: 'labels-waiting', path: paths.labelsWaiting, permission: 'wallets:read' },
  { name: 'labels', path: paths.labels, permission: 'wallets:read', leadsTo: '/labels/mining' },
  { name: 'lists', path: paths.lists, permission: 'lists:read', leadsTo: '/lists/jp-mof' },
  { name: 'versions of a list', path: paths.listTab('ofac-sdn', 'versions'), permission: 'lists:read' },
  { name: 'import of a list', path: paths.listTab('jp-mof', 'import'), permission: 'lists:read' },
  { name: 'version of a list', path: paths.listVersion('ofac-sdn', '1'), permission: 'lists:read' },
  {
    name: 'certificate of a version',
    path: paths.listCertificate('ofac-sdn', '1'),
    permission: 'lists:read',
  },
  { name: 'entry of a list', path: paths.listEntry('ofac-sdn', '44437'), permission: 'lists:read' },
  { name: 'list settings', path: paths.listSettings, permission: 'lists:read' },
  {
    name: 'activation of a version',
    path: paths.listActivation('ofac-sdn', '1'),
    permission: 'lists:read',
  },
  { name: 'rules', path: paths.rules, permission: 'rules:read', leadsTo: '/rules/' },
  { name: 'reports', path: paths.reports, permission: 'reports:read', leadsTo: '/reports/' },
  { name: 'audit', path: paths.audit, permission: 'audit:read', leadsTo: '/audit/' },
  { name: 'staff', path: paths.staff, permission: 'staff:read', leadsTo: '/staff/' },
]
