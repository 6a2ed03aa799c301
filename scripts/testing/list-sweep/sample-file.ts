/** One file of a sample: its text, or the texts inside a workbook. */
export interface SampleFile {
  readonly name: string
  readonly content: string | Readonly<Record<string, string>>
}
