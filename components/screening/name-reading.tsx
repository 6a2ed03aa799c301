import { DoubtfulNames } from '#components/screening/doubtful-names.tsx'
import { doubtfulNames } from '#lib/core/screening/name-doubt.ts'

/** What is to be said of names, see `DoubtfulNames`, that are screened as of that kind. Not for the browser: it reads names. */
export function NameDoubts({ names, kind }: { names: readonly string[]; kind: string }) {
  return <DoubtfulNames doubts={doubtfulNames([{ part: 'query', query: { names, kind } }])} />
}
