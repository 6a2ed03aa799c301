/** The people of the demonstration exchange; they exist nowhere else and their passwords are random. */
export const DEMO_STAFF = [
  { email: 'analyst@sekisho.example', name: '田中 美咲', role: 'analyst' },
  { email: 'supervisor@sekisho.example', name: '中村 健一', role: 'supervisor' },
  { email: 'auditor@sekisho.example', name: '小林 直子', role: 'auditor' },
  { email: 'admin@sekisho.example', name: '加藤 誠', role: 'admin' },
] as const
