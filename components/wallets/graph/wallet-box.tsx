import type { Node, NodeProps } from '@xyflow/react'
import { memo } from 'react'
import classes from '#components/wallets/graph/graph-canvas.module.css'
import type { PictureBox } from '#lib/core/wallets/graph/picture.ts'

export type BoxNode = Node<{ readonly box: PictureBox; readonly selected: boolean }, 'box'>

/** An address or service of the picture; as light as can be, for there may be thousands. */
export const WalletBox = memo(function WalletBox({ data: { box, selected } }: NodeProps<BoxNode>) {
  return (
    <div
      className={classes.box}
      role="img"
      aria-label={[box.title, box.subtitle, box.mark, box.note].filter((part) => part !== null).join(', ')}
      data-tone={box.tone}
      data-root={box.isRoot || undefined}
      data-way={box.onWay || undefined}
      data-selected={selected || undefined}
      data-stacked={box.stacked || undefined}
    >
      <span className={classes.title}>{box.title}</span>
      <span className={classes.subtitle}>{box.subtitle}</span>
      {box.pinned && <span className={classes.pin} />}
      {box.moreIn !== null && <span className={classes.moreIn}>{box.moreIn}</span>}
      {box.moreOut !== null && <span className={classes.moreOut}>{box.moreOut}</span>}
      {box.mark !== null && (
        <span className={classes.mark} data-tone={box.markTone}>
          {box.mark}
        </span>
      )}
      {box.note !== null && <span className={classes.note}>※ {box.note}</span>}
    </div>
  )
})
