'use client'

import { usePageKeys } from '#components/ui/use-page-keys.ts'

/** `f`: the cursor into the page's filter line, opened first where it is folded away. */
export function FilterKey() {
  usePageKeys({
    f: () => {
      const field = document.querySelector<HTMLElement>('main [data-filter]')
      const folded = field?.closest('details')
      if (folded) folded.open = true
      field?.focus()
    },
  })
  return null
}
