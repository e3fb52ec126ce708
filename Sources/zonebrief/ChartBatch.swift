import Aggregation
import BriefComposition
import PageLayout
import SourceText

/// One chart for each zone, drawn in parallel.
struct ChartBatch: Sendable {
  let pipeline: Pipeline
  let store: Store
  let look: Look
  let size: PictureSize
  let scale: Int

  static let refusedCode = "chart.refused"

  private enum Product: Sendable {
    case written(String)
    case refused(ZoneIdentity)
    case failed(Failure)
    case unwritable(OutputError)
  }

  /// - Parameter output: `FOLDER/NAME.png`; the zone's name goes before the ending.
  /// - Returns: the files written, in the order of the zones.
  func run(_ request: ChartRequest, output: String) throws -> [String] {
    _ = try look.studio(telling: pipeline.console)
    let digest = store.digest()
    let zones = digest.zonesWithFigures.filter { request.zones.isEmpty || request.zones.contains($0.key) }
    let names = SafeName.names(of: digest.zonesWithFigures)
    let progress = Progress("drawing", total: zones.count, console: pipeline.console)
    defer { progress.finish() }
    var next = zones.makeIterator()
    var written: [String] = []
    var refused: [String] = []
    try OrderedPipeline.run(
      workers: min(OrderedPipeline.workerCount, max(1, zones.count)), next: { next.next() },
      work: { zone in
        product(zone, request, digest, path: Self.path(output, names[zone.key] ?? "zone"))
      },
      take: { product in
        progress.advance()
        switch product {
        case .written(let path): written.append(path)
        case .refused(let zone): refused.append(zone.shortName)
        case .failed(let failure): throw failure
        case .unwritable(let error): throw error
        }
      })
    try tell(refused, of: zones.count, kind: request.kind)
    return written
  }

  /// `out/bar.png` and `zuoyun-etdz` to `out/bar-zuoyun-etdz.png`.
  static func path(_ output: String, _ name: String) -> String {
    let ending = output.lastIndex(of: ".") ?? output.endIndex
    return output[..<ending] + "-" + name + output[ending...]
  }

  private func tell(_ refused: [String], of count: Int, kind: ChartKind) throws {
    guard !refused.isEmpty || count == 0 else { return }
    let names = refused.prefix(6).joined(separator: "、") + (refused.count > 6 ? " …" : "")
    let note = Diagnostic(
      .note, code: Self.refusedCode,
      summary: "no \(kind.rawValue) chart of \(names): their figures do not carry one",
      hints: ["another kind or --indicator may: zonebrief chart --help"])
    if refused.count == count {
      throw Failure(
        Self.refusedCode, "no zone of \(store.month) has figures for a \(kind.rawValue) chart",
        hints: ["see what there is: zonebrief compare --all"])
    }
    pipeline.console.report([note])
  }

  private func product(
    _ zone: ZoneIdentity, _ request: ChartRequest, _ digest: MonthDigest, path: String
  ) -> Product {
    var request = request
    request.zones = [zone.key]
    do {
      try PictureMaker(pipeline: pipeline, store: store, look: look, size: size, scale: scale)
        .chart(request, digest: digest, output: path)
      return .written(path)
    } catch let error as OutputError {
      return .unwritable(error)
    } catch let failure as Failure {
      return failure.diagnostics.contains { $0.code == Self.refusedCode } ? .refused(zone) : .failed(failure)
    } catch {
      return .failed(
        Failure([Diagnostic(.error, code: "chart.fault", summary: "\(path): \(error)")], status: Exit.fault))
    }
  }
}
