'use client'

import { MantineProvider } from '@mantine/core'
import { cssVariablesResolver, theme } from '#components/ui/theme.ts'

/** What every page stands in: Mantine with the desk's theme, following the device until the officer chooses. */
export function AppProviders({ children }: { children: React.ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  )
}
