/** Sizes of what one person can hold in the head at once. */
export const FILE_LINES_MAX = 300
export const FUNCTION_LINES_MAX = 60
/** Markup and tables of columns: one attribute a line, nothing to follow (docs/decisions/0006). */
export const MARKUP_LINES_MAX = 90
export const PARAMETERS_MAX = 3

/** Names of drawers: a thing in them has no name of its own. */
export const BANNED_NAMES = [
  'utils',
  'helpers',
  'common',
  'misc',
  'shared',
  'types',
  'constants',
  'manager',
  'service',
]

/** Where Next.js, next-intl and the tools insist on a default export. */
export const DEFAULT_EXPORTS_ALLOWED: readonly RegExp[] = [
  /^app\/.*\/?(page|layout|template|loading|error|not-found|global-error|forbidden|unauthorized|default)\.tsx$/,
  /^[a-z]+\.config\.(ts|js|mjs)$/,
  /^lib\/web\/i18n\/request\.ts$/,
  /^e2e\/support\/start-instance\.ts$/,
]

/** Where a program speaks to a terminal. */
export const CONSOLE_ALLOWED = ['scripts/', 'bench/', 'lib/cli/']
