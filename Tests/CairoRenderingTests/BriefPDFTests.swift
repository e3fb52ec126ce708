import CairoRendering
import Configuration
import Figures
import Foundation
import PageLayout
import SourceText
import TestSupport
import Testing

@Suite struct BriefPDFTests {
  private func document(_ brief: Brief, style name: String = "newsroom", fonts: FontSet) throws
    -> PagedDocument
  {
    let style = try StyleLibrary.style(name)
    return BriefLayout(style: style, measure: fonts).document(brief, date: CivilDate("2024-10-31")!)
  }

  @Test func theSampleBrief() throws {
    let style = try StyleLibrary.style("newsroom")
    let fonts = try FontSet(style: style)
    let pdf = try document(SampleBrief.brief, fonts: fonts).pdf(fonts: fonts)
    try preview(pdf, "brief.pdf")
    #expect(pdf.count <= 200_000)
  }

  @Test func theSameBytesFromFreshFonts() throws {
    let style = try StyleLibrary.style("newsroom")
    let (a, b) = (try FontSet(style: style), try FontSet(style: style))
    #expect(
      try document(SampleBrief.brief, fonts: a).pdf(fonts: a)
        == document(SampleBrief.brief, fonts: b).pdf(fonts: b))
  }

  @Test func theOfficialStyle() throws {
    let fonts = try FontSet(style: StyleLibrary.style("official"))
    let pdf = try document(SampleBrief.brief, style: "official", fonts: fonts).pdf(fonts: fonts)
    try preview(pdf, "official.pdf")
    #expect(pdf.count <= 250_000)
  }
}
