'use client'

import { useLocalStorage } from '@mantine/hooks'

/** How an officer likes one table; kept in the browser. */
export interface TablePreferences {
  readonly hidden: readonly string[]
  readonly density: 'compact' | 'comfortable'
}

const DEFAULT: TablePreferences = { hidden: [], density: 'compact' }

export function useTablePreferences(id: string): [TablePreferences, (next: TablePreferences) => void] {
  const [value, setValue] = useLocalStorage<TablePreferences>({
    key: `sekisho-table-${id}`,
    defaultValue: DEFAULT,
    deserialize: (text) => preferencesFrom(text),
  })
  return [value, setValue]
}

/** What was stored, or the default when it is not ours or from another time. */
function preferencesFrom(text: string | undefined): TablePreferences {
  try {
    const value: unknown = JSON.parse(text ?? '')
    if (typeof value !== 'object' || value === null) return DEFAULT
    const { hidden, density } = value as { hidden?: unknown; density?: unknown }
    return {
      hidden: Array.isArray(hidden) ? hidden.filter((item): item is string => typeof item === 'string') : [],
      density: density === 'comfortable' ? 'comfortable' : 'compact',
    }
  } catch {
    return DEFAULT
  }
}
