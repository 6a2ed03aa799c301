/** The mark of Sekisho: a gate of two posts and two beams, in the current text colour. */
export function GateMark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <path
        d="M2 5h18M3.5 10.5h15M6 5v14.5M16 5v14.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </svg>
  )
}
