import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import classes from '#components/wallets/graph/graph-canvas.module.css'
import type { PictureLine } from '#lib/core/wallets/graph/picture.ts'

/** Lines that share one path element: few enough to be skipped when out of sight, enough to keep the page small. */
const PER_PATH = 50
/** Width of the strips by which lines are put together, in px: what shares a path lies side by side. */
const STRIP_PX = 1_500
/** From here on lines are drawn more lightly. */
const MANY = 300

/**
 * All lines of the picture in a few path elements beneath the boxes: a drawing of its own for each line is what makes
 * large graphs slow. What a line says stands in the table and beside the selected box.
 */
export const FlowLines = memo(function FlowLines({ lines }: { lines: readonly PictureLine[] }) {
  const near = lines.toSorted(byPlace)
  const plain = near.filter(({ onWay }) => !onWay)
  const loud = near.filter(({ onWay }) => onWay)
  return (
    <ViewportPortal>
      <svg
        className={classes.lines}
        data-many={lines.length > MANY || undefined}
        aria-hidden="true"
        focusable="false"
      >
        {chunks(plain).map((part) => (
          <path key={part[0]?.id} className={classes.line} d={part.map(({ path }) => path).join('')} />
        ))}
        {chunks(loud).map((part) => (
          <path key={part[0]?.id} className={classes.way} d={part.map(({ path }) => path).join('')} />
        ))}
        {lines.map(
          (line) =>
            line.labelled && (
              <text
                key={line.id}
                className={line.onWay ? classes.wayAmount : classes.amount}
                x={line.middle.x}
                y={line.middle.y - 4}
              >
                {line.label}
              </text>
            ),
        )}
      </svg>
    </ViewportPortal>
  )
})

/** Strip by strip from left to right, within each from above: a path is only painted where its few lines are seen. */
function byPlace({ middle: a }: PictureLine, { middle: b }: PictureLine): number {
  return Math.floor(a.x / STRIP_PX) - Math.floor(b.x / STRIP_PX) || a.y - b.y
}

function chunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / PER_PATH) }, (_, nth) =>
    items.slice(nth * PER_PATH, (nth + 1) * PER_PATH),
  )
}
