import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const FONT = 'Noto Sans JP'

interface Tools {
  readonly fonts: readonly Uint8Array[]
}

let tools: Promise<Tools> | null = null

/** The renderer and the fonts come from their npm packages, once per process; nothing is fetched. */
async function prepare(): Promise<Tools> {
  // From the working folder, not from this file: inside the web server's bundle the file has no place of its own.
  const { resolve } = createRequire(join(process.cwd(), 'package.json'))
  await initWasm(readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')))
  const files = ['400Regular/NotoSansJP_400Regular.ttf', '700Bold/NotoSansJP_700Bold.ttf']
  const fonts = files.map((name) => readFile(resolve(`@expo-google-fonts/noto-sans-jp/${name}`)))
  return { fonts: await Promise.all(fonts) }
}

/** A drawing of the desk as PNG, `scale` times its size. The same drawing gives the same bytes. */
export async function drawPng(svg: string, scale: number): Promise<Uint8Array> {
  tools ??= prepare()
  const { fonts } = await tools
  const renderer = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts], defaultFontFamily: FONT, sansSerifFamily: FONT },
  })
  try {
    const image = renderer.render()
    const bytes = image.asPng()
    image.free()
    return bytes
  } finally {
    renderer.free()
  }
}
