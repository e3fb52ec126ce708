import CHarfBuzz
import CPangoCairo

/// The libraries that draw, for reports about an installation.
public enum RenderingLibraries {
  /// Names and versions as loaded, not as compiled against.
  public static var versions: [(name: String, version: String)] {
    [
      ("cairo", String(cString: cairo_version_string())), ("pango", String(cString: pango_version_string())),
      ("harfbuzz", String(cString: hb_version_string())),
    ]
  }
}
