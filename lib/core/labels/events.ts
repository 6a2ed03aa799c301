/** Audit events of wallet labels (ラベル). */
export const LABEL_EVENTS = [
  'label.version-imported',
  'label.version-unchanged',
  'label.version-superseded',
  'label.proposed',
  'label.approved',
  'label.declined',
] as const
