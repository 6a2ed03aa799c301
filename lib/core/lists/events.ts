/** Audit events of sanctions lists (制裁リスト). */
export const LIST_EVENTS = [
  'list.fetched',
  'list.version-imported',
  'list.version-unchanged',
  'list.version-quarantined',
  'list.version-released',
  'list.version-activated',
  'list.version-superseded',
  'list.rescreen-started',
  'list.rescreen-finished',
  'list.rescreen-paused',
  'list.rescreen-resumed',
  'list.look-back-finished',
  'list.certificate-signed',
  'list.delistings-noted',
] as const
