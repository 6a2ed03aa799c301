'use server'

import type { SearchHit } from '#components/frame/search-hit.ts'
import { type SearchAnswer, searchEverything } from '#lib/queries/search/search-everything.ts'
import { actorOf } from '#lib/web/authorise.ts'
import { currentStaff } from '#lib/web/current-staff.ts'
import { paths } from '#lib/web/paths.ts'

const QUERY_CHARS_MAX = 128

/** Finds records for the search box; null when it cannot be answered. */
export async function searchAction(query: string): Promise<readonly SearchHit[] | null> {
  const staff = await currentStaff()
  if (staff === null || typeof query !== 'string') return null
  const found = await searchEverything(actorOf(staff), query.slice(0, QUERY_CHARS_MAX))
  if (!found.ok) return null
  return found.value.map((answer) => ({
    kind: answer.kind,
    id: answer.id,
    title: answer.title,
    detail: answer.aside ?? '',
    href: HREFS[answer.kind](answer),
  }))
}

/** Alerts, cases and reports are reached by their printed number, which is their title. */
const HREFS: Readonly<Record<SearchAnswer['kind'], (answer: SearchAnswer) => string>> = {
  customer: ({ id }) => paths.customer(id),
  transaction: ({ id }) => paths.transaction(id),
  wallet: ({ id }) => paths.wallet(id),
  address: ({ title }) => paths.walletAddress(title),
  alert: ({ title }) => paths.alert(title),
  case: ({ title }) => paths.case(title),
  report: ({ title }) => paths.report(title),
}
