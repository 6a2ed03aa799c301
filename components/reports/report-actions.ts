import type { StrEdit } from '#lib/core/reports/str.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

type Change<I> = (input: I) => Promise<ActionResult<unknown>>
interface Shown {
  readonly reportId: string
  /** The revision that the page showed. */
  readonly revision: number
}

/** The changes of the report page, handed in by the route. */
export interface ReportActions {
  readonly revise: Change<Shown & { readonly edit: StrEdit }>
  readonly submit: Change<Shown>
  readonly approve: Change<Shown>
  readonly return: Change<Shown & { readonly comment: string }>
  readonly export: Change<{ readonly reportId: string }>
}
