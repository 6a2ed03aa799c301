import classes from '#components/wallets/graph/still-picture.module.css'
import { type DrawnGraph, drawGraph } from '#lib/core/wallets/graph/drawn-graph.ts'
import type { GraphView, Place } from '#lib/core/wallets/graph/graph-view.ts'
import { type Tone, toneOf } from '#lib/core/wallets/graph/picture.ts'
import { BOX } from '#lib/core/wallets/graph/place-nodes.ts'

/** Room about the picture, as a share of its size: the explorer opens with the same. */
const PADDING = 0.08

/**
 * The picture without words, in a few paths of the page itself: it is seen before the explorer's own code has come, in the
 * place and at the size in which the explorer then draws it.
 */
export function StillPicture({ view, label, compact }: { view: GraphView; label: string; compact: boolean }) {
  const drawn = drawGraph(view)
  const { x, y, width, height } = frameOf(drawn)
  return (
    <div className={classes.stage} data-still data-compact={compact || undefined}>
      <svg
        className={classes.picture}
        role="img"
        aria-label={label}
        viewBox={`${x} ${y} ${width} ${height}`}
        style={{ maxWidth: width, maxHeight: height }}
      >
        <path className={classes.line} d={linesOf(drawn)} />
        {[...boxesByTone(drawn)].map(([tone, path]) => (
          <path key={tone} className={classes.box} data-tone={tone} d={path} />
        ))}
      </svg>
    </div>
  )
}

function frameOf({ nodes }: DrawnGraph) {
  const places = nodes.map(({ place }) => place)
  const left = places.reduce((least, place) => Math.min(least, place.x), Number.POSITIVE_INFINITY)
  const top = places.reduce((least, place) => Math.min(least, place.y), Number.POSITIVE_INFINITY)
  const right = places.reduce((most, place) => Math.max(most, place.x), left) + BOX.width
  const bottom = places.reduce((most, place) => Math.max(most, place.y), top) + BOX.height
  if (places.length === 0) return { x: 0, y: 0, ...BOX }
  const [across, down] = [(right - left) * PADDING, (bottom - top) * PADDING]
  return {
    ...{ x: left - across / 2, y: top - down / 2 },
    ...{ width: right - left + across, height: bottom - top + down },
  }
}

function linesOf({ nodes, edges }: DrawnGraph): string {
  const middles = new Map(nodes.map(({ id, place }) => [id, middleOf(place)]))
  return edges
    .map(({ source, target }) => {
      const [from, to] = [middles.get(source), middles.get(target)]
      return from === undefined || to === undefined ? '' : `M${from}L${to}`
    })
    .join('')
}

function middleOf({ x, y }: Place): string {
  return `${x + BOX.width / 2} ${y + BOX.height / 2}`
}

function boxesByTone({ nodes }: DrawnGraph): ReadonlyMap<Tone, string> {
  const paths = new Map<Tone, string>()
  for (const node of nodes) {
    const { x, y } = node.place
    const box = `M${x} ${y}h${BOX.width}v${BOX.height}h${-BOX.width}z`
    paths.set(toneOf(node), (paths.get(toneOf(node)) ?? '') + box)
  }
  return paths
}
