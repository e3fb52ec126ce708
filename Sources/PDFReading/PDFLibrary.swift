import CPoppler

/// The library that reads PDF, for reports about an installation.
public enum PDFLibrary {
  /// Poppler's version, for `doctor`.
  public static var version: String { String(cString: poppler_get_version()) }
}
