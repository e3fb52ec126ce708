#!/usr/bin/env python3
"""Write a Word file and workbooks with what people leave in them: changes that are tracked, boxes, notes, hidden text, frames,
formats that show other figures than are stored, hidden rows, days of 1904.

    .venv/bin/python make_office.py         # as make_forms.py
"""
import datetime
import zipfile

import docx
import openpyxl
from docx.oxml import parse_xml

from make_forms import DATA, HERE, settle

SPACES = " ".join(
    f'xmlns:{name}="{address}"'
    for name, address in (
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("v", "urn:schemas-microsoft-com:vml"),
    ))
STAMP = datetime.datetime(2024, 10, 15)


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def box(*paragraphs):
    """A text box as Word writes it: once for new programs, once for old ones."""
    inner = "<w:txbxContent>" + "".join(f"<w:p>{run(text)}</w:p>" for text in paragraphs) + "</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>")


def changed(kind, number, inner):
    return f'<w:{kind} w:id="{number}" w:author="x">{inner}</w:{kind}>'


def changes():
    """Tracked changes, a box, a note, hidden text, a story in a frame, the date in the page's head."""
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = STAMP
    document.sections[0].header.paragraphs[0].text = "开发区工作简报　2024年10月15日　第12期"
    deleted = "<w:r><w:delText>99.9</w:delText></w:r>"
    paragraphs = [
        run("砚山经开区投资提速"),
        run("　　1—9月，砚山经开区完成投资") + changed("del", 1, deleted) + changed("ins", 2, run("32.6")) + run("亿元，")
        + changed("moveFrom", 3, run("税收3.1亿元，")) + run("同比增长7.2%。")
        + '<w:r><w:footnoteReference w:id="2"/></w:r>',
        # The end of this paragraph was deleted.
        '<w:pPr><w:rPr><w:del w:id="4" w:author="x"/></w:rPr></w:pPr>' + run("　　园区引进项目12个，"),
        run("总投资20.5亿元。") + box("新签约项目5个。", "用工2600人。"),
        changed("moveTo", 5, run("　　税收3.1亿元。")),
        run("　　产值999亿元。", "<w:vanish/>"),
    ]
    for inner in paragraphs:
        document.element.body.insert(len(document.element.body) - 1, parse_xml(f"<w:p {SPACES}>{inner}</w:p>"))
    frame = document.add_table(1, 1).cell(0, 0)
    frame.text = "　　砚山经开区把闲置厂房逐一登记。" + "管委会每周会商一次，逐家上门，逐项过筛。" * 10
    frame.add_paragraph("　　盘活厂房8.4万平方米。")
    grid = document.add_table(3, 4)
    long = "新建厂房、仓库和道路，配套管网。" * 14
    for number, row in enumerate((["序号", "项目", "建设内容", "总投资（亿元）"], ["1", "甲项目", long, "3.2"], ["2", "乙项目", long, "4.5"])):
        for column, text in enumerate(row):
            grid.cell(number, column).text = text
    path = HERE / "changes.docx"
    document.save(path)
    notes = f'<w:footnotes {SPACES}><w:footnote w:id="2"><w:p>{run("其中托管区5.5亿元。")}</w:p></w:footnote></w:footnotes>'
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/footnotes.xml", notes)
    settle(path)


def formats():
    """What a workbook shows and what it stores differ."""
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = STAMP
    sheet = book.active
    sheet.title = "格式"
    shown = [
        (0.072, "0.0%"), (7.2, '0.0"%"'), (-0.0913, "0.00%"), (31000000, "0!.0,"), (31000000, '0!.0,"万元"'),
        (1234567890, '[>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0'), (56000, '[>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0'),
        (56, '[>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0'), (-7.25, "0.0_ ;[Red]\\(0.0\\)"), (0, '0.00;-0.00;"-"'), (0, "0.00;-0.00;"),
        (32.64, '0.00"亿元"'), (12, '0"个"'), (255600, "#,##0.00_);(#,##0.00)"), (1234.5, "#,##0.0"), (0.125, "# ?/?"),
        (1234, "0.00E+00"), (datetime.date(2024, 9, 1), "yyyy/m"), (datetime.date(2024, 9, 1), 'yyyy"年"m"月"d"日"'), (0, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'),
        (5, ";;;"),
    ]
    for number, (value, code) in enumerate(shown, 1):
        sheet.cell(number, 1).value = number
        sheet.cell(number, 2).value = value
        sheet.cell(number, 2).number_format = code
    hidden = book.create_sheet("隐藏")
    for row in (["开发区", "旧口径", "投资"], ["甲", 1, 2], ["乙", 3, 4], ["丙", 5, 6]):
        hidden.append(row)
    hidden.row_dimensions[3].hidden = True
    hidden.column_dimensions["B"].hidden = True
    old = book.create_sheet("旧表")
    old.append(["甲", 99])
    old.sheet_state = "hidden"
    book.save(HERE / "formats.xlsx")
    settle(HERE / "formats.xlsx")
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = STAMP
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active.append(["月份", datetime.date(2024, 9, 1)])
    book.active["B1"].number_format = "yyyy-m-d"
    book.save(HERE / "days-of-1904.xlsx")
    settle(HERE / "days-of-1904.xlsx")


def heads():
    """The table of the stories with a third level of heads, a total row and names that are parts of it."""
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = STAMP
    sheet = book.active
    sheet.title = "三级表头"
    rows = [
        [DATA["table"]["title"]], ["单位：亿元、%"],
        ["开发区", "固定资产投资", None, None, None, "规上工业总产值", None],
        [None, "总量", None, "其中：工业投资", None, "总量", "同比增长"],
        [None, "本期", "同比增长", "本期", "同比增长", None, None],
        ["棠浦经济技术开发区", 32.64, 11.8, 19.27, 14.2, 126.5, 8.9],
    ]
    for row in rows:
        sheet.append(row)
    for cells in ("A1:G1", "A2:G2", "A3:A5", "B3:E3", "F3:G3", "B4:C4", "D4:E4", "F4:F5", "G4:G5"):
        sheet.merge_cells(cells)
    book.save(HERE / "table-heads.xlsx")
    settle(HERE / "table-heads.xlsx")


if __name__ == "__main__":
    changes()
    formats()
    heads()
