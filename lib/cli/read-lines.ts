/** Longest line of a file or of standard input, in characters: one record, as `/api/v1` limits it too. */
export const LINE_CHARS_MAX = 256 * 1024

/** One line with its number, starting at 1; `text` is null when the line is longer than the limit. */
export interface NumberedLine {
  readonly line: number
  readonly text: string | null
}

/**
 * Splits bytes into lines of UTF-8 without holding more than one line. A line longer than the limit is skipped, not
 * kept. Throws a TypeError for bytes that are not UTF-8.
 */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let rest = ''
  let tooLong = false
  for await (const chunk of decoded(bytes, decoder)) {
    const pieces = chunk.split('\n')
    const last = pieces.pop() ?? ''
    for (const piece of pieces) {
      const text = rest + piece
      yield { line, text: tooLong || text.length > LINE_CHARS_MAX ? null : text.replace(/\r$/, '') }
      line++
      rest = ''
      tooLong = false
    }
    rest += last
    if (rest.length > LINE_CHARS_MAX) {
      tooLong = true
      rest = ''
    }
  }
  if (rest !== '' || tooLong) yield { line, text: tooLong ? null : rest.replace(/\r$/, '') }
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, decoder: TextDecoder): AsyncGenerator<string> {
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
