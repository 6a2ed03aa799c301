/** Longest texts of a label that are kept; a longer one refuses the tag. */
export const LABEL_CHARS_MAX = 300
export const LABEL_SOURCE_CHARS_MAX = 2_000
export const LABEL_EVIDENCE_CHARS_MAX = 2_000
/** Most tags and actors of one pack: the largest public set has some 80,000. */
export const LABELS_MAX = 1_000_000
/** Most concepts of one tag. */
export const CONCEPTS_MAX = 32
/** Nesting, aliases and merged keys that a pack may use; public packs use four levels and no alias. */
export const YAML_DEPTH_MAX = 16
export const YAML_ALIASES_MAX = 100
export const YAML_MERGED_KEYS_MAX = 1_000
/** Longest excerpt that is kept of what could not be read. */
export const LABEL_EXCERPT_MAX = 300
/** Most rejected records that are kept one by one; the rest are counted. */
export const LABEL_REJECTS_KEPT = 2_000
