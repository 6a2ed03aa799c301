import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const TEXT_CONTRAST = 4.5
const SHAPE_CONTRAST = 3

type Tokens = ReadonlyMap<string, string>

function tokensOf(selector: string): Tokens {
  const block = css.slice(css.indexOf(selector))
  const body = block.slice(block.indexOf('{') + 1, block.indexOf('}'))
  return new Map([...body.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1] ?? '', m[2] ?? '']))
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [a, b] = [tokens.get(one), tokens.get(other)]
  if (a === undefined || b === undefined) throw new Error(`no such token: ${one} or ${other}`)
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

const SIGNALS = ['critical', 'high', 'medium', 'low', 'done'] as const
const GROUNDS = ['paper', 'card', 'hover'] as const
const textPairs: [string, string][] = [
  ...['ink', 'ink-2', 'ink-3', 'accent', ...SIGNALS].flatMap((text) =>
    GROUNDS.map((ground): [string, string] => [text, ground]),
  ),
  ...[...SIGNALS, 'accent'].map((name): [string, string] => [name, `${name}-tint`]),
  ...['ink', 'ink-2', 'ink-3', ...SIGNALS].map((name): [string, string] => [name, 'accent-tint']),
  ...['ink', 'ink-2'].flatMap((name) => SIGNALS.map((s): [string, string] => [name, `${s}-tint`])),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-critical', 'critical'],
]

describe.each([
  ['light', ':root[data-mantine-color-scheme="light"]'],
  ['dark', ':root[data-mantine-color-scheme="dark"]'],
])('the %s scheme', (_name, selector) => {
  const tokens = tokensOf(selector)

  it.each(textPairs)('shows %s as readable text on %s', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
  })

  it.each(['line-strong', 'chart'])('shows the shape %s apart from paper and card', (shape) => {
    expect(contrast(tokens, shape, 'card')).toBeGreaterThanOrEqual(SHAPE_CONTRAST)
    expect(contrast(tokens, shape, 'paper')).toBeGreaterThanOrEqual(SHAPE_CONTRAST)
  })
})

it('names the same tokens in both schemes', () => {
  const light = [...tokensOf(':root[data-mantine-color-scheme="light"]').keys()]
  const dark = [...tokensOf(':root[data-mantine-color-scheme="dark"]').keys()]
  expect(dark).toEqual(light)
})
