import { describe, expect, it } from 'vitest'
import { sha256Hex } from '#lib/core/digest.ts'
import { renderPdf } from '#lib/gateways/pdf.ts'

const layout = {
  title: '疑わしい取引の届出',
  header: '届出準備用シート',
  footer: '{page}/{pages}',
  content: [
    { text: '第1　届出票', style: 'heading' },
    {
      table: { widths: [100, '*'] as const, body: [[{ text: '氏名' }, { text: '髙﨑 𠮷郎㈱' }]] },
    },
  ],
}

describe('a PDF of the desk', () => {
  it('embeds a Japanese font and states the time it was told', async () => {
    const bytes = await renderPdf(layout, '2026-11-23T02:00:00.000Z')
    const text = Buffer.from(bytes).toString('latin1')
    expect(text.startsWith('%PDF-1.')).toBe(true)
    expect(text).toMatch(/FontFile2|FontFile3/)
    expect(text).toContain('NotoSansJP')
  })

  it('is the same bytes for the same layout and time', async () => {
    const first = await renderPdf(layout, '2026-11-23T02:00:00.000Z')
    const second = await renderPdf(layout, '2026-11-23T02:00:00.000Z')
    expect(sha256Hex(first)).toBe(sha256Hex(second))
  })
})
