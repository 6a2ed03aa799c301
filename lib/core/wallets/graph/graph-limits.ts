/** Bounds of the graph of wallets. */
export const GRAPH_LIMITS = {
  /** Addresses in one picture. */
  nodes: 2_000,
  /** Flows in one picture. */
  edges: 6_000,
  /** Counterparties that one address brings in one go; further ones are asked for again. */
  perExpansion: 25,
  perExpansionMax: 200,
  /** Addresses opened at once when the picture grows by a hop. */
  expandedAtOnce: 100,
  /** Hops that a picture may be opened with. */
  hops: 6,
  /** Counterparties are counted to here; beyond, there are "more than". */
  countedMax: 1_000,
  /** Changes that can be taken back. */
  history: 200,
  /** Characters of a note on an address. */
  noteChars: 280,
  titleChars: 120,
  /** Characters of an id, and of a text among the facts. */
  idChars: 160,
  textChars: 512,
  /** Lists that name one address. */
  listsPerNode: 20,
  /** Farthest place from the middle, in px. */
  reach: 1_000_000,
  /** Longest side of the stored PNG, in px. */
  pngSide: 4_096,
  /** Stored graphs of one case. */
  perCase: 50,
} as const

/** What an officer marks an address as. */
export const graphMarks = ['suspect', 'watch', 'clear'] as const
