import CArchive

/// The library that opens DOCX and XLSX, for reports about an installation.
public enum MarkupLibraries {
  public static var archiveVersion: String { String(cString: archive_version_details()) }
}
