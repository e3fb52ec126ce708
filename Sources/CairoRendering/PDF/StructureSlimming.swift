internal import CQPDF

/// Takes out of the structure tree what cairo has to write and no reader needs. cairo loses text that stands
/// beside a child element, so every such run gets a `Span` of its own: here its content goes to the parent
/// itself. A link's quadrilateral only repeats its rectangle.
struct StructureSlimming {
  private let file: qpdf_data
  /// By page: the elements that own its marked content, in order.
  private var owners: [Int64: qpdf_oh] = [:]

  init(_ file: qpdf_data, tree: qpdf_oh) {
    self.file = file
    let numbers = qpdf_oh_get_key(file, qpdf_oh_get_key(file, tree, "/ParentTree"), "/Nums")
    for n in stride(from: 0, to: qpdf_oh_get_array_n_items(file, numbers) - 1, by: 2) {
      let key = qpdf_oh_get_int_value(file, qpdf_oh_get_array_item(file, numbers, n))
      owners[key] = qpdf_oh_get_array_item(file, numbers, n + 1)
    }
  }

  /// Gives an element the content of its spans.
  func slim(_ element: qpdf_oh) {
    let kids = qpdf_oh_get_key(file, element, "/K")
    guard qpdf_oh_is_array(file, kids) != 0 else { return }
    for n in 0..<qpdf_oh_get_array_n_items(file, kids) {
      let kid = qpdf_oh_get_array_item(file, kids, n)
      guard let content = content(ofSpan: kid), adopt(content, page: key(kid, "/Pg"), into: element) else {
        continue
      }
      qpdf_oh_set_array_item(file, kids, n, content)
    }
  }

  private func key(_ object: qpdf_oh, _ name: String) -> qpdf_oh { qpdf_oh_get_key(file, object, name) }

  /// The number of a span's only content.
  private func content(ofSpan kid: qpdf_oh) -> qpdf_oh? {
    guard qpdf_oh_is_dictionary(file, kid) != 0,
      qpdf_oh_is_name_and_equals(file, key(kid, "/S"), "/Span") != 0
    else { return nil }
    let content = key(kid, "/K")
    return qpdf_oh_is_integer(file, content) != 0 ? content : nil
  }

  /// False where the element already holds content of another page.
  private func adopt(_ content: qpdf_oh, page: qpdf_oh, into element: qpdf_oh) -> Bool {
    if qpdf_oh_has_key(file, element, "/Pg") == 0 {
      qpdf_oh_replace_key(file, element, "/Pg", page)
    } else if qpdf_oh_get_object_id(file, key(element, "/Pg")) != qpdf_oh_get_object_id(file, page) {
      return false
    }
    let number = qpdf_oh_get_int_value(file, key(page, "/StructParents"))
    guard let owners = owners[number] else { return false }
    qpdf_oh_set_array_item(file, owners, qpdf_oh_get_int_value_as_int(file, content), element)
    return true
  }

  /// Takes the quadrilaterals from the links of an element.
  func trimLinks(of element: qpdf_oh) {
    let kids = key(element, "/K")
    guard qpdf_oh_is_array(file, kids) != 0 else { return }
    for n in 0..<qpdf_oh_get_array_n_items(file, kids) {
      let kid = qpdf_oh_get_array_item(file, kids, n)
      guard qpdf_oh_is_dictionary(file, kid) != 0, qpdf_oh_has_key(file, kid, "/Obj") != 0 else { continue }
      qpdf_oh_remove_key(file, key(kid, "/Obj"), "/QuadPoints")
    }
  }
}
