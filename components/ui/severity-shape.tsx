/** The five signals of the desk. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'done'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The drawn shape of a severity, 10 × 10 px, in the current text colour; decoration beside a word. */
export function SeverityShape({ severity }: { severity: Severity }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {SHAPES[severity]}
    </svg>
  )
}

const SHAPES: Readonly<Record<Severity, React.ReactNode>> = {
  critical: <path d="M5 0 10 5 5 10 0 5Z" fill="currentColor" />,
  high: <path d="M5 .7 10 9.3H0Z" fill="currentColor" />,
  medium: <circle cx="5" cy="5" r="4.2" fill="currentColor" />,
  low: <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.3" />,
  done: <path d="M1 5.4 4 8.4 9.2 1.8" fill="none" stroke="currentColor" strokeWidth="1.8" />,
}
