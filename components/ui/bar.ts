/** One bar of a chart. */
export interface Bar {
  readonly label: string
  readonly value: number
  /** The figure as people read it: `¥4,812,300`. */
  readonly figure: string
  /** The one or two bars that are the answer. */
  readonly loud?: boolean
  /** Where the bar's rows are. */
  readonly href?: string
}
