/** A path with its query; empty and missing values are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value))
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

const segment = encodeURIComponent

/** THE HOME of every URL of the desk: nothing else spells one. */
export const paths = {
  today: '/',
  alerts: '/alerts',
  alert: (id: string) => `/alerts/${segment(id)}`,
  cases: '/cases',
  case: (id: string) => `/cases/${segment(id)}`,
  caseTab: (id: string, tab: string) => withQuery(`/cases/${segment(id)}`, { tab }),
  approvals: '/approvals',
  transactions: '/transactions',
  transaction: (id: string) => `/transactions/${segment(id)}`,
  customers: '/customers',
  customer: (id: string) => `/customers/${segment(id)}`,
  wallets: '/wallets',
  walletHygiene: '/wallets/hygiene',
  walletMining: '/wallets/mining',
  providerPolicy: '/wallets/provider-policy',
  walletAddress: (address: string, family?: string) => withQuery('/wallets/address', { address, family }),
  addressFlow: (address: string, family?: string, hops?: number) =>
    withQuery('/wallets/address/graph', { address, family, hops }),
  wallet: (id: string) => `/wallets/${segment(id)}`,
  labels: '/labels',
  labelsWaiting: '/labels/waiting',
  labelSource: (source: string) => `/labels/${segment(source)}`,
  walletAnswer: (id: string) => `/wallets/answers/${segment(id)}`,
  walletFlow: (id: string, hops?: number) => withQuery(`/wallets/${segment(id)}/graph`, { hops }),
  walletGraph: (id: string) => `/wallets/graphs/${segment(id)}`,
  walletGraphFile: (id: string, format: string) => `/wallets/graphs/${segment(id)}/files/${segment(format)}`,
  screening: '/screening',
  screeningRun: (id: string) => `/screening/${segment(id)}`,
  screeningBatches: '/screening/batches',
  screeningBatch: (id: string) => `/screening/batches/${segment(id)}`,
  screeningBatchResult: (id: string) => `/screening/batches/${segment(id)}/result`,
  clearedPairs: '/memory',
  clearedPair: (id: string) => `/memory/${segment(id)}`,
  lists: '/lists',
  list: (source: string) => `/lists/${segment(source)}`,
  listImport: (source: string) => `/lists/${segment(source)}/import`,
  listTab: (source: string, tab: string) => withQuery(`/lists/${segment(source)}`, { tab }),
  listVersion: (source: string, version: string) => `/lists/${segment(source)}/versions/${segment(version)}`,
  listRescreening: (source: string, version: string) =>
    `/lists/${segment(source)}/versions/${segment(version)}/rescreening`,
  listCertificate: (source: string, version: string) =>
    `/lists/${segment(source)}/versions/${segment(version)}/certificate`,
  listActivation: (source: string, version: string) =>
    `/lists/${segment(source)}/versions/${segment(version)}/activate`,
  listPreview: (source: string, version: string, figure: string) =>
    `/lists/${segment(source)}/versions/${segment(version)}/preview/${segment(figure)}`,
  listSettings: '/lists/settings',
  listEntry: (source: string, key: string) => `/lists/${segment(source)}/entries/${segment(key)}`,
  rules: '/rules',
  rule: (id: string) => `/rules/${segment(id)}`,
  reports: '/reports',
  report: (id: string) => `/reports/${segment(id)}`,
  reportFile: (id: string, format: string) => `/reports/${segment(id)}/files/${segment(format)}`,
  audit: '/audit',
  auditEvent: (id: string) => `/audit/${segment(id)}`,
  staff: '/staff',
  staffMember: (id: string) => `/staff/${segment(id)}`,
  me: '/me',
  signIn: '/sign-in',
  newPassword: '/sign-in/new-password',
  signInFor: (callbackUrl: string) => withQuery('/sign-in', { callbackUrl }),
  health: '/api/health',
  openApi: '/api/v1/openapi.json',
} as const

/** A path of this desk that a sign-in may return to; anything else (another host, a scheme, `//`) is the home page. */
export function safeCallback(value: string | null | undefined): string {
  if (value === null || value === undefined) return paths.today
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(value) || value.includes('\\')) return paths.today
  return value.startsWith(paths.signIn) ? paths.today : value
}
