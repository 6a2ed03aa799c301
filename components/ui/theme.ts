'use client'

import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** 藍, from the lightest tint to the darkest; 7 is the accent of the light scheme and 3 that of the dark one. */
const ai: MantineColorsTuple = [
  '#e6eff5',
  '#c9dfec',
  '#9dcae3',
  '#6cb3d6',
  '#4a9bc4',
  '#3283ad',
  '#226f97',
  '#165e83',
  '#0f4a69',
  '#0a3850',
]
const shu: MantineColorsTuple = [
  '#fdeae5',
  '#fbd2c8',
  '#ffb09c',
  '#ff7a5c',
  '#f2603f',
  '#e04d2c',
  '#cc3c1d',
  '#b92d15',
  '#94230f',
  '#731a0a',
]

/** Mantine in the desk's tokens: the sizes of a dense desk, no shadow deeper than a hairline. */
export const theme = createTheme({
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  colors: { ai, shu },
  fontFamily: 'var(--font-sans)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: '11px', sm: '13px', md: '13px', lg: '14px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '20px', xl: '26px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '9px', xl: '9px' },
  defaultRadius: 'md',
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '24px' },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 0 0 1px var(--line)',
    lg: '0 0 0 1px var(--line)',
    xl: '0 0 0 1px var(--line)',
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontFamily: 'var(--font-sans)', fontWeight: '600' },
})

const SHARED = {
  '--mantine-color-body': 'var(--card)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--critical)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--low-tint)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--input-height-sm': '32px',
}

/** Points Mantine's own variables at the tokens, so that both schemes come from one file. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: SHARED,
  dark: SHARED,
})
