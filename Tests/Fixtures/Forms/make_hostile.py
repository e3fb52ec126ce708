#!/usr/bin/env python3
"""Write PDFs that no reader of text should trip over. Small ones go beside this script, for the tests; with a folder as
argument, large ones go there, to be tried by hand:

    make_hostile.py [FOLDER]        # needs qpdf for the encrypted one
"""
import pathlib
import subprocess
import sys
import zlib

HERE = pathlib.Path(__file__).resolve().parent


def stream(content, extra=""):
    packed = zlib.compress(content, 9)
    return f"<< /Length {len(packed)} /Filter /FlateDecode {extra}>>\nstream\n".encode() + packed + b"\nendstream"


def pdf(objects, root=1):
    """A file of numbered objects with a cross-reference table."""
    out = bytearray(b"%PDF-1.5\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        body = content if isinstance(content, bytes) else content.encode()
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for offset in offsets:
        out += f"{offset:010} 00000 n \n".encode()
    out += f"trailer << /Size {len(objects) + 1} /Root {root} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def page(content, box="0 0 595 842", resources=""):
    return [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R "
        f"/Resources << /Font << /F 5 0 R >> {resources}>> >>",
        stream(content),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]


LINE = b"BT /F 9 Tf 40 800 Td (1,234.5 of a text) Tj ET\n"


def small():
    no_pages = pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"])
    recursive = page(b"q /X Do Q " + LINE, resources="/XObject << /X 6 0 R >> ")
    form = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R /Y 6 0 R >> /Font << /F 5 0 R >> >> "
    recursive.append(stream(LINE + b"/X Do /Y Do", form))
    loop = page(LINE)
    loop[1] = "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"
    whole = pdf(page(LINE))
    outside = page(b"BT /F 12 Tf 40 700 Td <785a5c71> Tj ET")
    outside[4] = "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>"
    outside.append("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R "
                   "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>")
    outside.append("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] "
                   "/ItalicAngle 0 /Ascent 752 /Descent -271 /CapHeight 737 /StemV 58 >>")
    return {
        "no-pages.pdf": no_pages,
        "recursive-form.pdf": pdf(recursive),
        "page-loop.pdf": pdf(loop),
        "huge-page.pdf": pdf(page(LINE, box="0 0 1e30 1e30")),
        "empty-page-box.pdf": pdf(page(LINE, box="0 0 0 0")),
        "far-text.pdf": pdf(page(b"BT /F 9 Tf 1e30 -1e30 Td (12) Tj ET BT /F 1e20 Tf 0 0 Td (34) Tj ET")),
        "broken-xref.pdf": whole.replace(b"startxref\n", b"startxref\n9999"),
        "cut-stream.pdf": whole[: whole.index(b"stream\n") + 20],
        "outside-fonts.pdf": pdf(outside),
        "wrong-length.pdf": whole.replace(b"/Length ", b"/Length 99999"),
    }


def large():
    many = page(LINE * 1)
    many += [f"<< /N {number} >>" for number in range(100_000)]
    pages = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    pages += ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", stream(LINE)]
    for number in range(100_000):
        pages.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> >>")
        kids.append(f"{number + 5} 0 R")
    pages[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    # Forms that show the next one ten times each.
    tree = page(b"/X Do", resources="/XObject << /X 6 0 R >> ")
    for depth in range(12):
        inner = f"/XObject << /X {7 + depth} 0 R >> /Font << /F 5 0 R >> " if depth < 11 else "/Font << /F 5 0 R >> "
        form = f"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << {inner}>> "
        tree.append(stream(b"/X Do " * 10 if depth < 11 else LINE, form))
    scattered = b"".join(
        b"BT /F 5 Tf %d %d Td (%d) Tj ET\n" % (n * 7919 % 590, n * 104729 % 840, n % 10) for n in range(300_000))
    one_line = b"BT /F 1 Tf 0 400 Td " + b"(1) Tj 0.01 0 Td " * 300_000 + b"ET"
    return {
        "many-objects.pdf": pdf(many),
        "many-pages.pdf": pdf(pages),
        "form-tree.pdf": pdf(tree),
        "bomb-stream.pdf": pdf(page(b" " * 400_000_000)),
        "scattered.pdf": pdf(page(scattered)),
        "one-line.pdf": pdf(page(one_line)),
        "deep-arrays.pdf": pdf(page(b"[" * 2_000_000)),
        "deep-object.pdf": pdf(["<< /Type /Catalog /Pages " + "[" * 500_000, "<< >>"]),
    }


if __name__ == "__main__":
    for name, content in small().items():
        (HERE / name).write_bytes(content)
    subprocess.run(
        ["qpdf", "--static-id", "--static-aes-iv", "--encrypt", "reader", "owner", "128", "--use-aes=y", "--",
         str(HERE / "recursive-form.pdf"), str(HERE / "encrypted.pdf")], check=True)
    if len(sys.argv) > 1:
        for name, content in large().items():
            (pathlib.Path(sys.argv[1]) / name).write_bytes(content)
