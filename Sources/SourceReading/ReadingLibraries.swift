import MarkupReading
import PDFReading

/// The libraries that read, for reports about an installation.
public enum ReadingLibraries {
  /// Names and versions as loaded.
  public static var versions: [(name: String, version: String)] {
    let archive = MarkupLibraries.archiveVersion.split(separator: " ")
    return [
      ("poppler", PDFLibrary.version), ("libarchive", archive.count > 1 ? String(archive[1]) : ""),
    ]
  }
}
