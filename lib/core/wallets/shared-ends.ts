/** A text in three parts: what it shares with another at the beginning, what differs, what it shares at the end. */
export interface SharedEnds {
  readonly head: string
  readonly middle: string
  readonly tail: string
}

/**
 * Takes an address apart for comparison with one that begins and ends alike (address poisoning). Letters are compared
 * without case; head and tail never overlap.
 */
export function sharedEnds(address: string, other: string): SharedEnds {
  const [one, two] = [address.toLowerCase(), other.toLowerCase()]
  const most = Math.min(one.length, two.length)
  let head = 0
  while (head < most && one[head] === two[head]) head += 1
  let tail = 0
  while (tail < most - head && one.at(-1 - tail) === two.at(-1 - tail)) tail += 1
  return {
    head: address.slice(0, head),
    middle: address.slice(head, address.length - tail),
    tail: tail === 0 ? '' : address.slice(-tail),
  }
}
