internal import CQPDF
internal import Glibc

/// Adds what cairo 1.16 cannot write: the language, alternative texts, table attributes, and a document
/// id made from the content, so that the same pages give the same bytes.
struct StructureCompletion {
  var language: String
  /// By element type, in the order of the structure tree.
  var attributes: [String: [TagWriting.Attributes]]

  func complete(_ pdf: [UInt8]) throws(RenderingError) -> [UInt8] {
    var qpdf: qpdf_data? = qpdf_init()
    defer { qpdf_cleanup(&qpdf) }
    guard let file = qpdf else { throw RenderingError.structure("no memory") }
    qpdf_silence_errors(file)
    let read = pdf.withUnsafeBytes { bytes in
      qpdf_read_memory(
        file, "pages", bytes.bindMemory(to: CChar.self).baseAddress, UInt64(bytes.count), nil)
    }
    try check(file, read)
    let root = qpdf_get_root(file)
    set(file, root, "/Lang", qpdf_oh_new_unicode_string(file, language))
    let preferences = qpdf_oh_new_dictionary(file)
    set(file, preferences, "/DisplayDocTitle", qpdf_oh_new_bool(file, 1))
    set(file, root, "/ViewerPreferences", preferences)
    let tree = qpdf_oh_get_key(file, root, "/StructTreeRoot")
    var walk = StructureWalk(
      file: file, slimming: StructureSlimming(file, tree: tree), left: attributes.mapValues { $0[...] })
    walk.visit(qpdf_oh_get_key(file, tree, "/K"))
    return try written(file)
  }

  private func written(_ file: qpdf_data) throws(RenderingError) -> [UInt8] {
    try check(file, qpdf_init_write_memory(file))
    qpdf_set_deterministic_ID(file, 1)
    qpdf_set_object_stream_mode(file, qpdf_o_generate)
    qpdf_set_compress_streams(file, 1)
    try check(file, qpdf_write(file))
    let count = qpdf_get_buffer_length(file)
    guard let bytes = qpdf_get_buffer(file) else { throw RenderingError.structure("no output") }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  private func check(_ file: qpdf_data, _ code: QPDF_ERROR_CODE) throws(RenderingError) {
    guard code & QPDF_ERROR_CODE(1 << 1) != 0 else { return }
    let error = qpdf_get_error(file)
    throw RenderingError.structure(String(cString: qpdf_get_error_full_text(file, error)))
  }
}

private func set(_ file: qpdf_data, _ object: qpdf_oh, _ key: String, _ value: qpdf_oh) {
  qpdf_oh_replace_key(file, object, key, value)
}

/// Walks the structure tree in order and hands each element its attributes.
private struct StructureWalk {
  let file: qpdf_data
  let slimming: StructureSlimming
  var left: [String: ArraySlice<TagWriting.Attributes>]

  mutating func visit(_ node: qpdf_oh) {
    if qpdf_oh_is_array(file, node) != 0 {
      for n in 0..<qpdf_oh_get_array_n_items(file, node) {
        visit(qpdf_oh_get_array_item(file, node, n))
      }
      return
    }
    guard qpdf_oh_is_dictionary(file, node) != 0, qpdf_oh_has_key(file, node, "/S") != 0 else {
      return
    }
    let name = qpdf_oh_get_name(file, qpdf_oh_get_key(file, node, "/S"))
    let type = name.map { String(cString: $0).dropFirst() }.map(String.init) ?? ""
    if let attributes = left[type]?.popFirst() { add(attributes, to: node, type: type) }
    if type == "Link" { slimming.trimLinks(of: node) } else { slimming.slim(node) }
    if qpdf_oh_has_key(file, node, "/K") != 0 { visit(qpdf_oh_get_key(file, node, "/K")) }
  }

  private func add(_ attributes: TagWriting.Attributes, to node: qpdf_oh, type: String) {
    if let alternative = attributes.alternative {
      set(file, node, "/Alt", qpdf_oh_new_unicode_string(file, alternative))
    }
    let table = qpdf_oh_new_dictionary(file)
    set(file, table, "/O", qpdf_oh_new_name(file, "/Table"))
    var isUsed = false
    if let summary = attributes.summary, !summary.isEmpty {
      set(file, table, "/Summary", qpdf_oh_new_unicode_string(file, summary))
      isUsed = true
    }
    if let scope = attributes.scope {
      set(file, table, "/Scope", qpdf_oh_new_name(file, "/" + scope))
      isUsed = true
    }
    for (key, span) in [("/ColSpan", attributes.columnSpan), ("/RowSpan", attributes.rowSpan)]
    where span > 1 {
      set(file, table, key, qpdf_oh_new_integer(file, Int64(span)))
      isUsed = true
    }
    if isUsed { set(file, node, "/A", table) }
  }
}
