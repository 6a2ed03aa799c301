/** The small part of a pdfmake document definition that our layouts use: plain data, no functions. */
export type PdfNode =
  | string
  | {
      readonly text: string | readonly PdfNode[]
      readonly style?: string
      /** A head is never the last thing on its page. */
      readonly headlineLevel?: number
      readonly wordBreak?: 'break-all'
      readonly bold?: boolean
      readonly fontSize?: number
      readonly margin?: readonly [number, number, number, number]
      readonly alignment?: 'left' | 'right' | 'center'
      readonly pageBreak?: 'before' | 'after'
      readonly colSpan?: number
      readonly fillColor?: string
    }
  | { readonly stack: readonly PdfNode[]; readonly margin?: readonly [number, number, number, number] }
  | {
      readonly table: {
        readonly widths: readonly (number | '*' | 'auto')[]
        readonly body: readonly (readonly PdfNode[])[]
        readonly headerRows?: number
        readonly dontBreakRows?: boolean
      }
      readonly margin?: readonly [number, number, number, number]
      readonly layout?: string
    }

/** A whole document: content in order, the same header and footer on every page (`{page}` and `{pages}` are put in). */
export interface PdfLayout {
  readonly title: string
  readonly header: string
  readonly footer: string
  readonly content: readonly PdfNode[]
}
