import CArchive

/// The library that opens DOCX and XLSX, for reports about an installation.
public enum MarkupLibraries {
  /// libarchive and what it was built with, for `doctor`.
  public static var archiveVersion: String { String(cString: archive_version_details()) }
}
