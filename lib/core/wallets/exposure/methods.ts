/**
 * How taint is followed where money mixes: `poison` (any contact taints all), `haircut` (in proportion), `fifo` (first
 * in, first out). No method is the right one, so each figure names its own (docs/exposure.md).
 */
export const EXPOSURE_METHODS = ['poison', 'haircut', 'fifo'] as const
export type ExposureMethod = (typeof EXPOSURE_METHODS)[number]

/** `in`: where the address's money came from; `out`: where it went. */
export const EXPOSURE_DIRECTIONS = ['in', 'out'] as const
export type ExposureDirection = (typeof EXPOSURE_DIRECTIONS)[number]
