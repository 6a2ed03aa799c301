import type { Str, StrEdit, StrFiler } from '#lib/core/reports/str.ts'

/** The officer's edits as the report stands: what the form begins with. */
export function editOf(model: Str): StrEdit {
  return {
    filing: {
      type: model.filing.type,
      relatedFilings: model.filing.relatedFilings,
      filedOn: model.filing.filedOn,
    },
    filer: model.filer,
    subjects: model.subjects.map(
      ({ key, kanji, kana, latin, dateOfBirth, address, phone, occupation, purpose }) => ({
        key,
        kanji,
        kana,
        latin,
        dateOfBirth,
        address,
        phone,
        occupation,
        purpose,
      }),
    ),
    place: model.transactions[0]?.place ?? null,
    narrative: model.suspicion.narrative,
    referenceCase: model.suspicion.referenceCase,
    offence: model.suspicion.offence,
  }
}

/** An emptied field is one that nothing is known of. */
export function orNull(text: string): string | null {
  return text === '' ? null : text
}

export const FILER_FIELDS = [
  'name',
  'representative',
  'registrationNumber',
  'headOfficePostcode',
  'headOffice',
  'department',
  'officer',
  'officerTitle',
  'phone',
] as const satisfies readonly (keyof StrFiler)[]
