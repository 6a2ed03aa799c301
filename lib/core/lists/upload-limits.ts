const MEBIBYTE = 1024 * 1024

/** What one upload of list files may weigh in all, as sent (gzip counts folded): browser and server refuse more. */
export const LIST_UPLOAD_MAX_BYTES = 80 * MEBIBYTE
/** Largest single file of an upload, as sent. */
export const LIST_UPLOAD_FILE_MAX_BYTES = 64 * MEBIBYTE
/** Most files of one upload; the largest official set has four. */
export const LIST_UPLOAD_FILES_MAX = 8
export const BYTES_PER_MEGABYTE = MEBIBYTE
