#!/usr/bin/env python3
"""Write the stories of stories.json in every form that is read: text, PDF, HTML, DOCX, XLSX, CSV.

    python3 -m venv .venv && .venv/bin/pip install cairocffi python-docx openpyxl
    .venv/bin/python make_forms.py          # needs the Noto CJK fonts

Each form must give the same articles and the same facts; the tests hold it to that. PDF pages are set line by line in
newspaper columns, body first and headline after it, as typesetting systems write them.
"""
import datetime
import html
import json
import pathlib
import re
import zipfile

import cairocffi
import docx
import openpyxl

HERE = pathlib.Path(__file__).resolve().parent
DATA = json.loads((HERE / "stories.json").read_text(encoding="utf-8"))
STORIES = DATA["stories"]
PAPER = DATA["publication"]
YEAR, MONTH, DAY = DATA["date"].split("-")
MASTHEAD = f"{YEAR}年{int(MONTH)}月{int(DAY)}日 星期二 第3版"
DATELINE = f"{PAPER}讯"
NO_START = set("，。、；：！？”’）》%％")
NO_END = set("“‘（《")


# --- text ---------------------------------------------------------------------------------------------------------

def wrap(text, width, measure):
    """Break a paragraph into lines of at most `width`; no mark starts a line, no bracket ends one."""
    lines, line = [], ""
    for mark in text:
        if line and measure(line + mark) > width:
            cut = len(line)
            while cut > 1 and (line[cut - 1] in NO_END or cut == len(line) and mark in NO_START
                               or cut < len(line) and line[cut] in NO_START):
                cut -= 1
            lines.append(line[:cut])
            line = line[cut:]
        line += mark
    return lines + [line]


def columns(text):
    return sum(1 if mark < "\x80" else 2 for mark in text)


def spaced(text):
    """The page's habit: blanks around numbers."""
    out = ""
    for before, mark in zip(" " + text, text):
        if before.isascii() and before.isalnum() and not mark.isascii() and mark not in NO_START and mark != "—":
            out += " "
        if not before.isascii() and mark.isdigit() and before not in "—" and out:
            out += " "
        out += mark
    return out


def hard_wrapped():
    """Body, reporter, zone line, headline, with blank lines between the lines."""
    out = []
    for story in STORIES:
        for number, paragraph in enumerate(story["paragraphs"]):
            text = (DATELINE + " " if number == 0 else "") + spaced(paragraph)
            if number == len(story["paragraphs"]) - 1:
                text += " " + story["byline"]
            # At this width every paragraph's last line is short. One that fills its column cannot be told from a line
            # that goes on; a page without indentation does not say where such a paragraph ends.
            out += wrap(text, 35, columns)
        out += [story["kicker"]] + story["headline"]
    return "\n\n".join(out) + "\n"


def headline_first(width=None):
    out = [f"{PAPER} {MASTHEAD}", ""]
    for story in STORIES:
        out += [story["kicker"]] + story["headline"]
        for number, paragraph in enumerate(story["paragraphs"]):
            text = (f"{DATELINE}（记者 {story['byline']}）" if number == 0 else "") + paragraph
            out += wrap("　　" + text, width, columns) if width else ["　　" + text]
        out.append("")
    return "\n".join(out)


def write_texts():
    (HERE / "stories-hard-wrapped.txt").write_text(hard_wrapped(), encoding="utf-8")
    (HERE / "stories-gb18030.txt").write_bytes(headline_first().replace("\n", "\r\n").encode("gb18030"))
    (HERE / "stories-utf16.txt").write_bytes(b"\xff\xfe" + headline_first(44).encode("utf-16-le"))
    full_width = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
    (HERE / "stories-full-width.txt").write_text(headline_first().translate(full_width), encoding="utf-8")


# --- PDF ----------------------------------------------------------------------------------------------------------

class Page:
    """A page on which lines are set at given places."""

    def __init__(self, name, width, height):
        self.surface = cairocffi.PDFSurface(str(HERE / name), width, height)
        stamp = f"{DATA['date']}T00:00:00"
        self.surface.set_metadata(cairocffi.PDF_METADATA_CREATE_DATE, stamp)
        self.surface.set_metadata(cairocffi.PDF_METADATA_MOD_DATE, stamp)
        self.context = cairocffi.Context(self.surface)
        self.later = []

    def font(self, size, bold=False):
        family = "Noto Sans CJK SC"  # Serif faces take ten times the space
        self.context.select_font_face(
            family, cairocffi.FONT_SLANT_NORMAL,
            cairocffi.FONT_WEIGHT_BOLD if bold else cairocffi.FONT_WEIGHT_NORMAL)
        self.context.set_font_size(size)

    def width_of(self, text, size, bold=False):
        self.font(size, bold)
        return self.context.text_extents(text)[4]

    def text(self, text, x, y, size, bold=False, fill=None):
        """Set a line; with `fill`, spread it to that width."""
        self.font(size, bold)
        natural = self.context.text_extents(text)[4]
        extra = (fill - natural) / (len(text) - 1) if fill and len(text) > 1 else 0
        for mark in text:
            self.context.move_to(x, y)
            self.context.show_text(mark)
            x += self.context.text_extents(mark)[4] + extra

    def centred(self, text, left, right, y, size, bold=True):
        self.text(text, (left + right - self.width_of(text, size, bold)) / 2, y, size, bold)

    def rule(self, x1, y1, x2, y2):
        self.context.set_line_width(0.5)
        self.context.move_to(x1, y1)
        self.context.line_to(x2, y2)
        self.context.stroke()

    def flow(self, story, boxes, size=9.0, pitch=14.0, byline_last=True):
        """Pour a story into boxes (x, y, width, lines), one after the other."""
        lines = []
        width = boxes[0][2]
        for number, paragraph in enumerate(story["paragraphs"]):
            text = "　　" + (DATELINE + "　" if number == 0 else "") + paragraph
            set_lines = wrap(text, width, lambda line: self.width_of(line, size))
            lines += [(line, index + 1 < len(set_lines)) for index, line in enumerate(set_lines)]
        name = story["byline"]
        if self.width_of(lines[-1][0] + "　" + name, size) > width:
            lines.append(("", False))
        # Even columns, where no height is asked for.
        even = -(-len(lines) // len(boxes))
        room = [(x, y + row * pitch, width) for x, y, width, rows in boxes for row in range(rows or even)]
        for (line, is_full), (x, y, width) in zip(lines, room):
            indent = 2 * size if line.startswith("　　") else 0
            self.text(line.lstrip("　"), x + indent, y, size, fill=width - indent if is_full else None)
        assert len(lines) <= len(room), (story["kicker"], len(lines), len(room))
        x, y, width = room[len(lines) - 1]
        if byline_last:
            self.text(name, x + width - self.width_of(name, size), y, size)

    def masthead(self, width):
        self.text(PAPER, 40, 52, 26, bold=True)
        self.text(f"{MASTHEAD}", width - 40 - self.width_of(MASTHEAD, 8), 52, 8)
        self.rule(40, 60, width - 40, 60)

    def done(self):
        self.surface.finish()


def head(page, story, left, right, top, size, kicker=11.0, one_line=False):
    """Zone line and headline, centred between two edges; gives the height below."""
    page.centred(story["kicker"], left, right, top, kicker)
    lines = ["　".join(story["headline"])] if one_line else story["headline"]
    for number, line in enumerate(lines):
        page.centred(line, left, right, top + (number + 1) * size * 1.35, size)
    return top + len(lines) * size * 1.35


def page_of_three():
    """Three columns: one story over all, two below it, then two more."""
    page = Page("page-3-columns.pdf", 595, 842)
    x, width = [40, 219, 398], 157
    page.masthead(595)
    page.flow(STORIES[0], [(left, 160, width, None) for left in x])
    head(page, STORIES[0], 40, 555, 90, 20)
    page.rule(40, 322, 555, 322)
    page.flow(STORIES[1], [(x[0], 400, width, None), (x[1], 400, width, None)])
    head(page, STORIES[1], x[0], x[1] + width, 350, 17)
    page.flow(STORIES[2], [(x[2], 400, width, None)])
    head(page, STORIES[2], x[2], x[2] + width, 350, 15)
    page.rule(40, 612, 555, 612)
    page.flow(STORIES[3], [(x[0], 700, width, None), (x[1], 700, width, None)])
    head(page, STORIES[3], x[0], x[1] + width, 640, 17)
    page.flow(STORIES[4], [(x[2], 690, width, None)])
    head(page, STORIES[4], x[2], x[2] + width, 640, 15)
    page.centred("3", 40, 555, 830, 8, bold=False)
    page.done()


def page_of_five():
    """Five narrow columns, stories of three, two and one columns, and a column that begins beside its headline."""
    page = Page("page-5-columns.pdf", 700, 900)
    width, gutter = 112, 15
    x = [40 + number * (width + gutter) for number in range(5)]
    page.masthead(700)
    page.flow(STORIES[1], [(x[3], 150, width, None), (x[4], 150, width, None)])
    page.flow(STORIES[0], [(x[0], 170, width, None), (x[1], 170, width, None), (x[2], 170, width, None)])
    head(page, STORIES[1], x[3], x[4] + width, 95, 16)
    head(page, STORIES[0], x[0], x[2] + width, 95, 22)
    page.flow(STORIES[2], [(x[3], 340, width, None), (x[4], 340, width, None)])
    head(page, STORIES[2], x[3], x[4] + width, 295, 16)
    page.rule(40, 480, 660, 480)
    # The third column begins beside the headline, not below it.
    page.flow(STORIES[3], [(x[0], 570, width, 5), (x[1], 570, width, 5), (x[2], 515, width, 9)])
    head(page, STORIES[3], x[0], x[1] + width, 510, 15)
    page.flow(STORIES[4], [(x[3], 570, width, None), (x[4], 570, width, None)])
    head(page, STORIES[4], x[3], x[4] + width, 510, 18)
    page.rule(x[2] + width + gutter / 2, 490, x[2] + width + gutter / 2, 690)
    page.done()


def page_with_picture():
    """Four columns around a picture with its caption; headlines narrower than their stories."""
    page = Page("page-4-columns.pdf", 640, 860)
    width, gutter = 128, 16
    x = [40 + number * (width + gutter) for number in range(4)]
    page.masthead(640)
    page.context.set_source_rgb(0.85, 0.85, 0.85)
    page.context.rectangle(x[1], 150, 2 * width + gutter, 90)
    page.context.fill()
    page.context.set_source_rgb(0, 0, 0)
    page.flow(STORIES[0], [(x[0], 160, width, 12), (x[1], 270, width, 4), (x[2], 270, width, 4), (x[3], 160, width, 12)])
    page.text("图为棠浦经开区石英材料项目建设现场。 许知远 摄", x[1], 252, 7)
    head(page, STORIES[0], 40, 600, 90, 22, one_line=True)
    page.rule(40, 405, 600, 405)
    page.flow(STORIES[1], [(x[0], 480, width, None), (x[1], 480, width, None)])
    page.flow(STORIES[2], [(x[2], 480, width, None), (x[3], 480, width, None)])
    page.centred(STORIES[1]["kicker"], x[0], x[1] + width, 430, 11)
    page.centred(STORIES[1]["headline"][0], x[0], x[1] + width, 458, 19)
    page.centred(STORIES[2]["kicker"], x[2], x[3] + width, 430, 11)
    page.centred(STORIES[2]["headline"][0], x[2], x[3] + width, 458, 19)
    page.rule(40, 600, 600, 600)
    page.flow(STORIES[3], [(x[0], 690, width, None), (x[1], 690, width, None), (x[2], 690, width, None)])
    head(page, STORIES[3], x[0], x[2] + width, 625, 18)
    page.flow(STORIES[4], [(x[3], 665, width, None)])
    head(page, STORIES[4], x[3], x[3] + width, 625, 13)
    page.done()


def report():
    """One column over several pages, as office programs write; a number is parted by the page break."""
    page = Page("report.pdf", 420, 595)
    y = 60
    number = 1
    page.text(f"{PAPER}　{MASTHEAD}", 50, 40, 8)

    def next_page():
        nonlocal y, number
        page.centred(f"— {number} —", 50, 370, 575, 8, bold=False)
        page.surface.show_page()
        number += 1
        y = 60

    for story in STORIES:
        if y > 460:
            next_page()
        y = head(page, story, 50, 370, y + 20, 16) + 28
        for index, paragraph in enumerate(story["paragraphs"]):
            text = "　　" + (f"{DATELINE}（记者 {story['byline']}）" if index == 0 else "") + paragraph
            lines = wrap(text, 320, lambda line: page.width_of(line, 11))
            for at, line in enumerate(lines):
                if y > 550:
                    next_page()
                indent = 22 if line.startswith("　　") else 0
                page.text(line.lstrip("　"), 50 + indent, y, 11, fill=320 - indent if at + 1 < len(lines) else None)
                y += 18
    page.centred(f"— {number} —", 50, 370, 575, 8, bold=False)
    page.done()


def broken_pdfs():
    """A page without text, and a PDF cut short."""
    page = Page("scan.pdf", 300, 400)
    page.context.set_source_rgb(0.6, 0.6, 0.6)
    page.context.rectangle(40, 40, 220, 320)
    page.context.fill()
    page.done()
    whole = (HERE / "page-3-columns.pdf").read_bytes()
    (HERE / "truncated.pdf").write_bytes(whole[: 700])


# --- HTML ---------------------------------------------------------------------------------------------------------

def paragraphs_html(story, bylined=True):
    out = []
    for number, paragraph in enumerate(story["paragraphs"]):
        text = (DATELINE + "　" if number == 0 else "") + paragraph
        if bylined and number == len(story["paragraphs"]) - 1:
            text += "　" + story["byline"]
        out.append(f"<p>　　{html.escape(text)}</p>")
    return "\n".join(out)


def story_html(story, level):
    lines = "<br>".join(html.escape(line) for line in story["headline"])
    return f"<p class='zone'>{story['kicker']}</p>\n<h{level}>{lines}</h{level}>\n{paragraphs_html(story)}"


def write_html():
    all_stories = "\n".join(story_html(story, 2) for story in STORIES)
    first = STORIES[0]
    founder = f"""<html><head><meta charset="utf-8"><title>{PAPER}</title>
<script>var a = "<p>总投资999亿元</p>";</script></head><body>
<!--enpproperty <articleid>1</articleid><date>{DATA['date']} 00:00:00.0</date><author>{first['byline']}</author><title>{' '.join(first['headline'])}</title><keyword></keyword><subtitle></subtitle><introtitle>{first['kicker']}</introtitle><siteid>1</siteid><nodename>03：开发区</nodename>/enpproperty-->
<div class="nav"><a href="a.htm">上一版</a> <a href="b.htm">下一版</a> 版面导航 总投资888亿元</div>
<table><tr><td><founder-title>{'<br>'.join(first['headline'])}</founder-title></td></tr>
<tr><td><founder-content>{paragraphs_html(first)}</founder-content></td></tr></table>
<div id="footer">版权所有 {PAPER}社 京ICP备00000000号 2020年1月1日</div></body></html>"""
    (HERE / "founder.html").write_text(founder, encoding="utf-8")
    government = f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>开发区要闻_示例市人民政府</title><meta name="PubDate" content="{DATA['date']} 08:30"><meta name="ContentSource" content="{PAPER}">
<style>p {{ color: red }}</style></head><body>
<div class="header"><ul><li><a href="/">首页</a></li><li><a href="/x">政务公开</a></li></ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; 要闻</div>
<div class="TRS_Editor">
{all_stories}
</div>
<div class="share">分享到：微信 微博</div>
<div class="footer">主办单位：示例市人民政府办公室　版权所有　总投资777亿元</div></body></html>"""
    (HERE / "government.html").write_bytes(government.encode("gb18030"))
    wechat = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="开发区一周"><title></title></head><body>
<h1 class="rich_media_title" id="activity-name">开发区一周</h1><span id="js_name">{PAPER}</span>
<em id="publish_time">{YEAR}年{MONTH}月{DAY}日 09:00</em>
<div id="js_content" style="visibility: hidden;">
{"".join(f"<section><p><strong>{s['kicker']}</strong></p><h2>{'<br>'.join(s['headline'])}</h2>{paragraphs_html(s)}</section>" for s in STORIES)}
</div><div class="rich_media_tool">阅读原文 喜欢此内容的人还喜欢 总投资666亿元</div></body></html>"""
    (HERE / "wechat.html").write_text(wechat, encoding="utf-8")
    table = DATA["table"]
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in table["rows"])
    (HERE / "table.html").write_text(
        f"""<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><div class="article">
<h1>{table['title']}</h1><p>发布时间：{DATA['date']}　来源：{PAPER}</p>
<table border="1"><caption>{table['title']}</caption><tr><td colspan="5">{table['unit']}</td></tr>
<tr><th rowspan="2">开发区</th><th colspan="2">固定资产投资</th><th colspan="2">规上工业总产值</th></tr>
<tr><th>总量</th><th>增速</th><th>总量</th><th>增速</th></tr>{rows}</table></div></body></html>""",
        encoding="utf-8")


# --- office forms -------------------------------------------------------------------------------------------------

def settle(path):
    """Give every member of a zip one date, so that the file is the same on every run."""
    with zipfile.ZipFile(path) as source:
        members = [(info.filename, source.read(info)) for info in source.infolist()]
    # openpyxl writes the hour of saving, whatever it is told.
    stamp = f"{DATA['date']}T00:00:00Z".encode()
    members = [
        (name, re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp, content) if name.endswith("core.xml") else content)
        for name, content in members
    ]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members:
            target.writestr(zipfile.ZipInfo(name, (2024, 10, 15, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def table_rows():
    table = DATA["table"]
    return [[table["title"]] + [None] * 4, [table["unit"]] + [None] * 4] + table["header"] + table["rows"]


def write_office():
    stamp = datetime.datetime(2024, 10, 15)
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = stamp
    document.add_paragraph(f"{PAPER} {MASTHEAD}")
    for story in STORIES:
        document.add_paragraph(story["kicker"])
        document.add_heading("\n".join(story["headline"]), 1)
        for number, paragraph in enumerate(story["paragraphs"]):
            text = (DATELINE + "　" if number == 0 else "") + paragraph
            if number == len(story["paragraphs"]) - 1:
                text += "　" + story["byline"]
            run = document.add_paragraph()
            # Word breaks runs anywhere: in the midst of a number too.
            for at in range(0, len(text), 7):
                run.add_run(text[at : at + 7])
    document.save(HERE / "stories.docx")
    settle(HERE / "stories.docx")

    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = stamp
    rows = table_rows()
    grid = document.add_table(len(rows), 5)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell:
                grid.cell(number, column).text = cell
    for number in (0, 1):
        grid.cell(number, 0).merge(grid.cell(number, 4))
    grid.cell(2, 0).merge(grid.cell(3, 0))
    grid.cell(2, 1).merge(grid.cell(2, 2))
    grid.cell(2, 3).merge(grid.cell(2, 4))
    document.save(HERE / "table.docx")
    settle(HERE / "table.docx")

    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = stamp
    sheet = book.active
    sheet.title = "主要指标"
    for row in rows:
        sheet.append([float(c) if c and c.replace(".", "").lstrip("-").isdigit() else c for c in row])
    for number, row in enumerate(DATA["table"]["rows"]):
        for column, text in enumerate(row[1:], 2):
            digits = len(text.split(".")[1])
            sheet.cell(5 + number, column).number_format = "0." + "0" * digits
    sheet.cell(5, 2).value = 32.640000000000001
    sheet.merge_cells("A1:E1")
    sheet.merge_cells("A2:E2")
    sheet.merge_cells("A3:A4")
    sheet.merge_cells("B3:C3")
    sheet.merge_cells("D3:E3")
    book.save(HERE / "table.xlsx")
    settle(HERE / "table.xlsx")
    lines = [",".join('"' + c + '"' if c and "," in c else c or "" for c in row) for row in rows]
    (HERE / "table.csv").write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode("utf-8") + b"\r\n")


def bombs():
    """A DOCX whose text unpacks to far more than it holds, and one with names that climb out."""
    with zipfile.ZipFile(HERE / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr(zipfile.ZipInfo("word/document.xml", (2024, 10, 15, 0, 0, 0)), b" " * 80_000_000, zipfile.ZIP_DEFLATED)
    with zipfile.ZipFile(HERE / "climbing.docx", "w", zipfile.ZIP_DEFLATED) as target:
        for name in ("../word/document.xml", "/word/document.xml"):
            target.writestr(zipfile.ZipInfo(name, (2024, 10, 15, 0, 0, 0)), b"<x/>", zipfile.ZIP_DEFLATED)
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>'
    with zipfile.ZipFile(HERE / "laughs.docx", "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr(zipfile.ZipInfo("word/document.xml", (2024, 10, 15, 0, 0, 0)), laughs, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    write_texts()
    page_of_three()
    page_of_five()
    page_with_picture()
    report()
    broken_pdfs()
    write_html()
    write_office()
    bombs()
