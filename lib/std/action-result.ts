/** What a form or button gets back: the value, or words for the reader, whole and per field. */
export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly code: string
      readonly message: string
      /** Words by field name (`kyc.residence`), where single fields are wrong. */
      readonly fields: Readonly<Record<string, string>>
      /** Somebody else was first: the page has been read anew. */
      readonly overtaken?: boolean
    }
