import CLibXML2
import Glibc

/// A parsed XML or HTML text; frees it when it goes.
final class XMLTree {
  private let document: xmlDocPtr

  /// Nothing is fetched, no entity is expanded; a text that declares entities is refused.
  static func xml(_ bytes: [UInt8], part: String) throws(MarkupFault) -> XMLTree {
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_COMPACT.rawValue
    let parsed = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil, Int32(options)
      )
    }
    guard let parsed else { throw .damaged("\(part) is not well-formed XML") }
    let tree = XMLTree(parsed)
    if parsed.pointee.intSubset != nil { throw .entities(part: part) }
    return tree
  }

  /// HTML as it comes, faults mended.
  static func html(_ utf8: [UInt8]) throws(MarkupFault) -> XMLTree {
    if utf8.withUnsafeBufferPointer(hasEndlessTag) {
      throw .damaged("a tag has more than \(mostAttributes) attributes")
    }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    let parsed = utf8.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8",
        Int32(options))
    }
    guard let parsed else { throw .damaged("the page cannot be parsed") }
    return XMLTree(parsed)
  }

  /// The library compares each attribute of a tag with all before it.
  private static let mostAttributes = 3000

  /// Whether a tag holds more words than any page has; what stands in quotes behind a sign of equality is one.
  private static func hasEndlessTag(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), bytes[index + 1] | 0x20 &- UInt8(ascii: "a") < 26 else {
        index += 1
        continue
      }
      index += 1
      var words = 0
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
        if bytes[index] <= 0x20, index + 1 < bytes.count, bytes[index + 1] > 0x20 { words += 1 }
        index = bytes[index] == UInt8(ascii: "=") ? endOfValue(bytes, behind: index) : index + 1
      }
      if words > mostAttributes { return true }
    }
    return false
  }

  /// Behind the quoted value that a sign of equality leads to; just behind the sign where none is quoted.
  private static func endOfValue(_ bytes: UnsafeBufferPointer<UInt8>, behind equals: Int) -> Int {
    var start = equals + 1
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") else {
      return equals + 1
    }
    return (bytes[(start + 1)...].firstIndex(of: bytes[start]) ?? bytes.count - 1) + 1
  }

  private init(_ document: xmlDocPtr) {
    self.document = document
  }

  deinit {
    xmlFreeDoc(document)
  }

  var root: XMLNode? { xmlDocGetRootElement(document).map(XMLNode.init) }

  /// All nodes on the top level, comments included.
  var topLevel: [XMLNode] {
    var nodes: [XMLNode] = []
    var next = document.pointee.children
    while let node = next {
      nodes.append(XMLNode(node))
      next = node.pointee.next
    }
    return nodes
  }
}

/// A node of a tree; valid as long as the tree is.
struct XMLNode {
  let pointer: xmlNodePtr

  init(_ pointer: xmlNodePtr) {
    self.pointer = pointer
  }

  var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }
  var isText: Bool { pointer.pointee.type == XML_TEXT_NODE || pointer.pointee.type == XML_CDATA_SECTION_NODE }
  var isComment: Bool { pointer.pointee.type == XML_COMMENT_NODE }

  /// Name without its prefix.
  var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }
  var content: String { pointer.pointee.content.map { String(cString: $0) } ?? "" }

  func isNamed(_ name: StaticString) -> Bool {
    guard isElement, let own = pointer.pointee.name else { return false }
    return strcmp(UnsafeRawPointer(own).assumingMemoryBound(to: CChar.self), name.charPointer) == 0
  }

  var children: XMLChildren { XMLChildren(first: pointer.pointee.children) }

  /// An attribute by its name without prefix.
  func attribute(_ name: String) -> String? {
    var next = pointer.pointee.properties
    while let property = next {
      if let own = property.pointee.name, String(cString: own) == name {
        guard let text = property.pointee.children?.pointee.content else { return "" }
        return String(cString: text)
      }
      next = property.pointee.next
    }
    return nil
  }

  func child(_ name: StaticString) -> XMLNode? { children.first { $0.isNamed(name) } }

  /// All the text below.
  func allText() -> String {
    if isText { return content }
    var text = ""
    append(to: &text, depth: 0)
    return text
  }

  private func append(to text: inout String, depth: Int) {
    guard depth < XMLNode.deepest else { return }
    for child in children {
      if child.isText { text += child.content } else { child.append(to: &text, depth: depth + 1) }
    }
  }

  /// How many bytes of text stand below.
  func textLength(depth: Int = 0) -> Int {
    if isText { return content.utf8.count }
    guard depth < XMLNode.deepest else { return 0 }
    return children.reduce(0) { $0 + $1.textLength(depth: depth + 1) }
  }

  /// All the text below without blanks at either end; nil where it is longer than some bytes, of which no more is read
  /// than tells so.
  func shortText(_ most: Int) -> String? {
    var text = String.UnicodeScalarView()
    /// Bytes up to the last that is no blank.
    var length = 0
    var blanks = 0
    func take(_ node: XMLNode, depth: Int) -> Bool {
      guard node.isText else {
        return depth >= XMLNode.deepest || node.children.allSatisfy { take($0, depth: depth + 1) }
      }
      for scalar in node.content.unicodeScalars {
        let size = UTF8.width(scalar)
        if scalar.properties.isWhitespace {
          // a run of blanks longer than the text may be ends it just as well
          if length > 0, length + blanks <= most { text.append(scalar) }
          blanks += size
          continue
        }
        length += (length > 0 ? blanks : 0) + size
        blanks = 0
        guard length <= most else { return false }
        text.append(scalar)
      }
      return true
    }
    return take(self, depth: 0) ? String(text).trimmed : nil
  }

  /// Whether an element below satisfies a predicate.
  func hasDescendant(where matches: (XMLNode) -> Bool, depth: Int = 0) -> Bool {
    depth < XMLNode.deepest
      && children.contains {
        $0.isElement && (matches($0) || $0.hasDescendant(where: matches, depth: depth + 1))
      }
  }

  /// Whether another node stands in it.
  func isAbove(_ other: XMLNode) -> Bool {
    var parent = other.pointer.pointee.parent
    var depth = 0
    while let node = parent, depth < XMLNode.deepest {
      if node == pointer { return true }
      parent = node.pointee.parent
      depth += 1
    }
    return false
  }

  /// The elements below that satisfy a predicate, in document order.
  func descendants(where matches: (XMLNode) -> Bool) -> [XMLNode] {
    var found: [XMLNode] = []
    collect(matches, depth: 0, into: &found)
    return found
  }

  private func collect(_ matches: (XMLNode) -> Bool, depth: Int, into found: inout [XMLNode]) {
    guard depth < XMLNode.deepest else { return }
    for child in children where child.isElement {
      if matches(child) { found.append(child) }
      child.collect(matches, depth: depth + 1, into: &found)
    }
  }

  /// Deepest nesting that is followed.
  static let deepest = 200
}

struct XMLChildren: Sequence, IteratorProtocol {
  private var upcoming: xmlNodePtr?

  fileprivate init(first: xmlNodePtr?) {
    upcoming = first
  }

  static var empty: XMLChildren { XMLChildren(first: nil) }

  mutating func next() -> XMLNode? {
    guard let node = upcoming else { return nil }
    upcoming = node.pointee.next
    return XMLNode(node)
  }
}

extension StaticString {
  fileprivate var charPointer: UnsafePointer<CChar> {
    UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
