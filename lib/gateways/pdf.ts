import { createRequire } from 'node:module'
import { join } from 'node:path'
import pdfmake from 'pdfmake'
import type { Node, NodeQueries, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { PdfLayout } from '#lib/core/reports/pdf-node.ts'

const FONT = 'NotoSansJP'
const MARGIN = 40
const BODY_POINTS = 9
const LINE_POINTS = 0.5
const LINE_COLOUR = '#8a8880'

/** The font file inside its npm package; nothing is fetched. */
function fontFile(name: string): string {
  // From the working folder, not from this file: inside the web server's bundle the file has no place of its own.
  return createRequire(join(process.cwd(), 'package.json')).resolve(`@expo-google-fonts/noto-sans-jp/${name}`)
}

let ready = false

/** Tells pdfmake once which fonts there are, and that it may open nothing else: no address, no other file. */
function prepare(): void {
  if (ready) return
  const normal = fontFile('400Regular/NotoSansJP_400Regular.ttf')
  const bold = fontFile('700Bold/NotoSansJP_700Bold.ttf')
  pdfmake.setFonts({ [FONT]: { normal, bold, italics: normal, bolditalics: bold } })
  pdfmake.setTableLayouts({
    sheet: {
      hLineWidth: () => LINE_POINTS,
      vLineWidth: () => LINE_POINTS,
      hLineColor: () => LINE_COLOUR,
      vLineColor: () => LINE_COLOUR,
      fillColor: () => null,
    },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold)
  ready = true
}

/** A layout as PDF (A4), with the Japanese font embedded as a subset. `madeAt` (UTC) is what the file states as its date. */
export async function renderPdf(layout: PdfLayout, madeAt: string): Promise<Uint8Array> {
  prepare()
  const document = pdfmake.createPdf(definitionOf(layout, new Date(madeAt)))
  return new Uint8Array(await document.getBuffer())
}

function definitionOf(layout: PdfLayout, madeAt: Date): TDocumentDefinitions {
  const definition = {
    info: {
      title: layout.title,
      creator: 'Sekisho',
      producer: 'Sekisho',
      creationDate: madeAt,
      modDate: madeAt,
    },
    pageSize: 'A4',
    pageMargins: [MARGIN, MARGIN + 12, MARGIN, MARGIN + 12],
    language: 'ja',
    header: { text: layout.header, headlineLevel: 2, fontSize: 7, margin: [MARGIN, 24, MARGIN, 0] },
    footer: (page: number, pages: number) => ({
      headlineLevel: 2,
      text: layout.footer.replace('{page}', String(page)).replace('{pages}', String(pages)),
      fontSize: 6,
      margin: [MARGIN, 10, MARGIN, 0],
    }),
    content: layout.content,
    pageBreakBefore: (node: Node, around: NodeQueries) =>
      node.headlineLevel === 1 &&
      around
        .getFollowingNodesOnPage()
        // A table counts as on this page even when all its rows went to the next: only what has text is there.
        .every((following) => following.headlineLevel !== undefined || following.text === undefined),
    defaultStyle: { font: FONT, fontSize: BODY_POINTS, lineHeight: 1.1 },
    styles: {
      heading: { fontSize: 12, bold: true, margin: [0, 10, 0, 4] },
      part: { fontSize: 9, bold: true, margin: [0, 4, 0, 2] },
      label: { fontSize: 8, bold: true, fillColor: '#f1efe9' },
      value: { fontSize: BODY_POINTS },
      small: { fontSize: 7 },
    },
  }
  return definition as unknown as TDocumentDefinitions
}
