import type { PlaceId } from '#components/frame/places.ts'

/** The icon of a place, for the folded rail; its word is always its accessible name and tooltip. */
export function PlaceIcon({ place }: { place: PlaceId }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path
        d={LINES[place]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

const LINES: Readonly<Record<PlaceId, string>> = {
  today: 'M3 12.5h12M5.5 12.5a3.5 3.5 0 0 1 7 0M9 3v3M3.5 6.5l1.6 1.6M14.5 6.5l-1.6 1.6M5 15.5h8',
  alerts: 'M9 2.5 16 15H2ZM9 7.2v3.8M9 13v.1',
  cases: 'M2.5 5.5V14a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1V6.5a1 1 0 0 0-1-1H9L7.5 3.5h-4a1 1 0 0 0-1 1Z',
  approvals: 'M3 9.5l3.5 3.5L15 4.5M3 15.5h12',
  transactions: 'M3 6.5h11M11 3.5l3 3-3 3M15 11.5H4M7 8.5l-3 3 3 3',
  customers: 'M9 8.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3 15.5c.5-3 3-4.5 6-4.5s5.500 1.500 6 4.500',
  wallets: 'M2.500 5.500h13v9h-13ZM2.500 5.500l9-2.500v2.500M12 10h3.500',
  screening: 'M7.500 12.500a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM11.200 11.200l4.300 4.300',
  memory:
    'M6 8a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM12 8a2.500 2.500 0 1 0 0-5M2 14.500c.300-2.500 2-4 4-4s3.700 1.500 4 4M12.500 10.500l3.500 4M16 10.500l-3.500 4',
  lists: 'M6 4.500h9.500M6 9h9.500M6 13.500h9.500M2.500 4.500h.5M2.500 9h.5M2.500 13.500h.5',
  labels: 'M2.500 8.500V3h5.500l7.500 7.500-5.500 5.500ZM5.500 6v.1',
  rules: 'M3 5h7M13 5h2M3 13h2M8 13h7M11.500 3.500v3M6.500 11.500v3M3 9h4M10 9h5M8.500 7.500v3',
  reports: 'M4.500 2.500h6l3.500 3.500v9.500h-9.500ZM10.500 2.500V6H14M7 9.500h4.500M7 12.500h4.500',
  audit: 'M9 2.500l6 2v4.500c0 3.500-2.500 5.500-6 6.500-3.500-1-6-3-6-6.500V4.500ZM6.500 9l2 2 3.500-4',
  staff: 'M6 12a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM9 9h6.500M13 9v2.500M15.500 9v1.500',
}
