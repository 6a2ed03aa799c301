'use client'

import {
  Cell,
  LabelList,
  type LabelProps,
  Bar as RechartsBar,
  BarChart as RechartsBarChart,
  ResponsiveContainer,
  XAxis,
} from 'recharts'
import type { Bar } from '#components/ui/bar.ts'

/** Beyond this many bars, only the loud ones carry their figure. */
const LABELLED_BARS_MAX = 8
/** Half a label at either end of the axis, so that the outermost ones stay whole. */
const EDGE_PX = { left: 12, right: 16 }
const TICK = { fill: 'var(--ink-3)', fontSize: 11 }

/** The drawing itself, apart so that Recharts is loaded only where a chart is shown. */
export function BarDrawing({ bars, height }: { bars: readonly Bar[]; height: number }) {
  const labelled = bars.map((bar) => ({
    ...bar,
    shown: bars.length <= LABELLED_BARS_MAX || bar.loud === true ? bar.figure : '',
  }))
  return (
    <ResponsiveContainer width="100%" height={height}>
      <RechartsBarChart
        data={labelled}
        margin={{ top: 16, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="label"
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
          interval="preserveStartEnd"
          minTickGap={8}
          padding={EDGE_PX}
        />
        <RechartsBar dataKey="value" isAnimationActive={false} maxBarSize={28} minPointSize={1}>
          {labelled.map((bar) => (
            <Cell key={bar.label} fill={bar.loud === true ? 'var(--critical)' : 'var(--chart)'} />
          ))}
          <LabelList dataKey="shown" content={FigureLabel} />
        </RechartsBar>
      </RechartsBarChart>
    </ResponsiveContainer>
  )
}

const LABEL_LIFT_PX = 5
/** Width of one digit of a label, rounded up. */
const DIGIT_PX = 7

/** The figure over its bar; where the drawing's edge would cut it, it ends with its bar instead. */
function FigureLabel({ x, y, width, value, parentViewBox }: LabelProps) {
  const [left, top, wide, text] = [Number(x), Number(y), Number(width), String(value ?? '')]
  const edge = parentViewBox !== undefined && 'width' in parentViewBox ? Number(parentViewBox.width) : 0
  const cut = left + wide / 2 + (text.length * DIGIT_PX) / 2 > edge + EDGE_PX.right
  return (
    <text
      x={cut ? left + wide : left + wide / 2}
      y={top - LABEL_LIFT_PX}
      textAnchor={cut ? 'end' : 'middle'}
      fill="var(--ink-2)"
      fontSize={11}
    >
      {text}
    </text>
  )
}
