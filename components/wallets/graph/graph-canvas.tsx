'use client'

import '@xyflow/react/dist/base.css'
import { type NodeChange, ReactFlow, type ReactFlowInstance, useStore } from '@xyflow/react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { FlowLines } from '#components/wallets/graph/flow-lines.tsx'
import classes from '#components/wallets/graph/graph-canvas.module.css'
import { type BoxNode, WalletBox } from '#components/wallets/graph/wallet-box.tsx'
import type { Place } from '#lib/core/wallets/graph/graph-view.ts'
import type { PictureBox, PictureLine } from '#lib/core/wallets/graph/picture.ts'
import { BOX } from '#lib/core/wallets/graph/place-nodes.ts'

const NODE_TYPES = { box: WalletBox }
const NO_EDGES: never[] = []
const NO_HANDLES: never[] = []
const ZOOM = { min: 0.05, max: 2 } as const
/** Below this size words cannot be read and are not drawn. */
const WORDS_FROM_ZOOM = 0.35
const FIT = { padding: 0.08, maxZoom: 1 } as const
/** Room of the first view where the canvas is not measured yet. */
const OPEN_FIT_MS = 0

export type Flow = ReactFlowInstance<BoxNode>

export interface GraphCanvasProps {
  readonly boxes: readonly PictureBox[]
  readonly lines: readonly PictureLine[]
  readonly selected: string | null
  readonly movable: boolean
  readonly label: string
  readonly onSelect: (id: string | null) => void
  readonly onExpand: (id: string) => void
  readonly onMove: (id: string, place: Place) => void
  readonly onReady: (flow: Flow) => void
  readonly onKeyDown: (event: React.KeyboardEvent) => void
}

/** The drawn graph: panned, zoomed, boxes moved. It holds nothing of the investigation itself. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { boxes, lines, selected, onSelect, onExpand, onMove, onReady } = props
  const [dragged, setDragged] = useState<{ readonly id: string; readonly place: Place } | null>(null)
  const nodes = useBoxNodes(boxes, { selected, dragged })
  const onNodesChange = useCallback((changes: NodeChange<BoxNode>[]) => {
    for (const change of changes) {
      if (change.type === 'position' && change.position !== undefined && change.dragging === true)
        setDragged({ id: change.id, place: change.position })
    }
  }, [])
  const canvas = useRef<HTMLDivElement>(null)
  return (
    <div
      ref={canvas}
      className={classes.canvas}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the graph is steered by keys; the selected box is read out
      tabIndex={0}
      role="application"
      aria-label={props.label}
      onKeyDown={props.onKeyDown}
    >
      <ReactFlow
        nodes={nodes}
        edges={NO_EDGES}
        nodeTypes={NODE_TYPES}
        onNodesChange={onNodesChange}
        nodesFocusable={false}
        edgesFocusable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        nodesDraggable={props.movable}
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        minZoom={ZOOM.min}
        maxZoom={ZOOM.max}
        fitView
        fitViewOptions={{ ...FIT, duration: OPEN_FIT_MS }}
        onInit={onReady}
        onNodeClick={(_event, node) => onSelect(node.id)}
        onNodeDoubleClick={(_event, node) => onExpand(node.id)}
        onNodeDragStop={(_event, node) => {
          setDragged(null)
          onMove(node.id, { x: Math.round(node.position.x), y: Math.round(node.position.y) })
        }}
        onPaneClick={() => onSelect(null)}
        onMove={(event) => lift(canvas.current, event)}
        onMoveEnd={() => canvas.current?.removeAttribute(LIFTED)}
      >
        <FlowLines lines={lines} />
        <Distance />
      </ReactFlow>
    </div>
  )
}

const LIFTED = 'data-lifted'

/**
 * Lifts the picture off the page while it is dragged: it is moved as it was painted. All boxes stay in the page, since
 * making those that come into sight costs more than keeping them. A picture that is zoomed is painted anew.
 */
function lift(canvas: HTMLElement | null, event: MouseEvent | TouchEvent | null): void {
  if (event !== null && event.type !== 'wheel') canvas?.setAttribute(LIFTED, '')
}

/** Marks the canvas as seen from afar: words go, so that thousands of boxes stay quick. */
function Distance() {
  const far = useStore((state) => state.transform[2] < WORDS_FROM_ZOOM)
  return <span hidden data-far={far || undefined} className={classes.distance} />
}

/** Boxes as React Flow's nodes; one that did not change stays the same object, so that only the others are drawn anew. */
function useBoxNodes(
  boxes: readonly PictureBox[],
  {
    selected,
    dragged,
  }: {
    readonly selected: string | null
    readonly dragged: { readonly id: string; readonly place: Place } | null
  },
): BoxNode[] {
  const known = useRef(new Map<string, BoxNode>())
  return useMemo(() => {
    const nodes = boxes.map((box) => {
      const place = dragged?.id === box.id ? dragged.place : box.place
      const before = known.current.get(box.id)
      const same =
        before !== undefined &&
        before.data.box === box &&
        before.data.selected === (box.id === selected) &&
        before.position.x === place.x &&
        before.position.y === place.y
      return same ? before : nodeOf(box, { place, selected: box.id === selected })
    })
    known.current = new Map(nodes.map((node) => [node.id, node]))
    return nodes
  }, [boxes, selected, dragged])
}

/**
 * Size and handles are given, so that nothing has to be measured. A box stands where it is by its place: each transform is a
 * piece of its own that the browser puts together anew at every step of a pan, and thousands of them took 100 ms.
 */
function nodeOf(
  box: PictureBox,
  { place, selected }: { readonly place: Place; readonly selected: boolean },
): BoxNode {
  return {
    id: box.id,
    type: 'box',
    position: place,
    style: { transform: 'none', left: place.x, top: place.y },
    width: BOX.width,
    height: BOX.height,
    measured: BOX,
    handles: NO_HANDLES,
    data: { box, selected },
  }
}
