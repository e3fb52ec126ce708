#!/usr/bin/env python3
"""Write the stories of stories.json as pages that are harder to read than those of make_forms.py.

    .venv/bin/python make_pages.py          # as make_forms.py

The stories are the same, and so must be the articles and facts: a story around a box, headlines over some of their
story's columns, headlines set downwards, columns written row by row, numbers parted by the end of a column.
"""
import random

import make_forms
from make_forms import DATA, DATELINE, PAPER, STORIES, Page, head, wrap

MARGIN = 40


class Sheet(Page):
    """A page whose lines are written in an order of their own at the end."""

    def __init__(self, name, width, height, order):
        super().__init__(name, width, height)
        self.order = order
        self.lines = []

    def text(self, text, x, y, size, bold=False, fill=None):
        self.lines.append((text, x, y, size, bold, fill))

    def set_lines(self):
        """Write what was set so far, in the order of the page."""
        lines = list(self.lines)
        self.lines = []
        if self.order == "rows":
            lines.sort(key=lambda line: (round(line[2]), line[1]))
        elif self.order == "shuffled":
            random.Random(7).shuffle(lines)
        for text, x, y, size, bold, fill in lines:
            super().text(text, x, y, size, bold, fill)

    def next_page(self):
        self.set_lines()
        self.surface.show_page()

    def done(self):
        self.set_lines()
        super().done()

    def box(self, x, y, width, height, tint=None):
        if tint:
            self.context.set_source_rgb(tint, tint, tint)
            self.context.rectangle(x, y, width, height)
            self.context.fill()
            self.context.set_source_rgb(0, 0, 0)
        self.context.set_line_width(0.7)
        self.context.rectangle(x, y, width, height)
        self.context.stroke()

    def pour(self, story, rooms, size=9.0, pitch=14.0, subheads=(), dateline=DATELINE, byline=True, indent=True):
        """Set a story into rooms (x, top, width, rows), breaking each paragraph to the width it meets. Before each
        paragraph but the first stands a subhead, where there are any."""
        slots = [(x, top + row * pitch, width) for x, top, width, rows in rooms for row in range(rows)]
        at = 0
        name = story["byline"]
        for number, paragraph in enumerate(story["paragraphs"]):
            rest = (dateline + "　" if number == 0 and dateline else "") + paragraph
            first = indent or number > 0
            if number and number <= len(subheads):
                x, y, width = slots[at + 1]
                self.centred(subheads[number - 1], x, x + width, y - pitch / 2, 11)
                at += 2
            while rest:
                x, y, width = slots[at]
                set_in = 2 * size if first else 0
                line = wrap(rest, width - set_in, lambda text: self.width_of(text, size))[0]
                rest = rest[len(line):]
                self.text(line, x + set_in, y, size, fill=width - set_in if rest else None)
                first = False
                at += 1
            last = (line, x, y, width, set_in)
        if not byline:
            return
        line, x, y, width, set_in = last
        if self.width_of(line + "　" + name, size) + set_in > width:
            x, y, width = slots[at]
        self.text(name, x + width - self.width_of(name, size), y, size)

    def downwards(self, text, x, top, size, pitch):
        for number, mark in enumerate(text):
            self.text(mark, x, top + number * pitch, size, bold=True)


def columns(count, width, gutter):
    return [MARGIN + number * (width + gutter) for number in range(count)]


def around_a_box():
    """Four columns; the first story runs around a box with a story of its own; a tinted column at the right."""
    page = Sheet("page-box.pdf", 700, 900, "rows")
    width, gutter = 112, 14
    x = columns(5, width, gutter)
    page.masthead(700)
    head(page, STORIES[0], x[0], x[3] + width, 92, 22, one_line=True)
    # The box takes the middle of columns 2 and 3.
    page.box(x[1] - 5, 205, 2 * width + gutter + 10, 148)
    page.pour(STORIES[0], [(x[0], 150, width, 13), (x[1], 150, width, 3), (x[1], 371, width, 2), (x[2], 150, width, 3),
                           (x[2], 371, width, 2), (x[3], 150, width, 20)])
    head(page, STORIES[2], x[1], x[2] + width, 222, 13, kicker=9.5, one_line=True)
    page.pour(STORIES[2], [(x[1], 265, width, 7), (x[2], 265, width, 7)], size=8.5, pitch=13)
    page.box(x[4] - 5, 80, width + 10, 270, tint=0.92)
    head(page, STORIES[4], x[4], x[4] + width, 105, 14, kicker=9.5)
    page.pour(STORIES[4], [(x[4], 160, width, 12)])
    page.rule(MARGIN, 440, x[3] + width, 440)
    # Two stories side by side, no rule between them.
    for story, left, rows in ((STORIES[1], 0, 7), (STORIES[3], 2, 9)):
        head(page, story, x[left], x[left + 1] + width, 465, 16)
        page.pour(story, [(x[left], 530, width, rows), (x[left + 1], 530, width, 13)])
    page.text("责任编辑 严未 校对 童安", MARGIN, 880, 7)
    page.text("邮箱：paper@example.invalid", 520, 880, 7)
    page.done()


def over_some_columns():
    """Five columns: headlines over two of the columns their story takes; lines written in no order."""
    page = Sheet("page-jump.pdf", 720, 1000, "shuffled")
    width, gutter = 116, 15
    x = columns(5, width, gutter)
    page.masthead(720)
    # Columns 3 to 5 begin beside the headline.
    head(page, STORIES[0], x[0], x[1] + width, 88, 19)
    page.pour(STORIES[0], [(x[0], 162, width, 5), (x[1], 162, width, 5), (x[2], 92, width, 9), (x[3], 92, width, 8),
                           (x[4], 92, width, 9)])
    page.rule(MARGIN, 262, 680, 262)
    head(page, STORIES[1], x[0], x[2] + width, 285, 18, one_line=True)
    page.pour(STORIES[1], [(x[0], 330, width, 4), (x[1], 330, width, 4), (x[2], 330, width, 5)])
    head(page, STORIES[2], x[3], x[4] + width, 285, 18, one_line=True)
    page.pour(STORIES[2], [(x[3], 330, width, 6), (x[4], 330, width, 6)])
    page.rule(MARGIN, 430, 680, 430)
    # A picture with its caption between two columns of text.
    page.context.set_source_rgb(0.8, 0.8, 0.8)
    page.context.rectangle(x[2], 500, 2 * width + gutter, 70)
    page.context.fill()
    page.context.set_source_rgb(0, 0, 0)
    page.text("▲砚山经开区一角。 霍青 摄", x[2], 582, 7.5)
    head(page, STORIES[3], x[0], x[4] + width, 452, 24, one_line=True)
    page.pour(STORIES[3], [(x[0], 510, width, 6), (x[1], 510, width, 6), (x[2], 600, width, 1), (x[3], 600, width, 1),
                           (x[4], 510, width, 8)])
    page.rule(MARGIN, 645, 680, 645)
    head(page, STORIES[4], x[1], x[3] + width, 670, 18, one_line=True)
    page.pour(STORIES[4], [(x[1], 715, width, 5), (x[2], 715, width, 5), (x[3], 715, width, 6)])
    page.centred("— 3 —", MARGIN, 680, 985, 8, bold=False)
    page.done()


def downward_heads():
    """Three columns; headlines set downwards at the left or right of their stories."""
    page = Sheet("page-downward.pdf", 595, 842, "written")
    page.masthead(595)
    width = 150
    # Headline at the left, read downwards; the body beside it in two columns.
    for index, top in ((0, 90), (3, 330)):
        story = STORIES[index]
        lines = story["headline"]
        # Lines set downwards are read from the right.
        for number, line in enumerate(reversed(lines)):
            page.downwards(line, 44 + number * 24, top + 14, 18, 20)
        left = 44 + len(lines) * 24
        page.downwards(story["kicker"], left, top + 10, 11, 13)
        left += 24
        each = (555 - left - 2 * 14) / 3
        rows = (10, 10, 9) if index == 0 else (7, 7, 6)
        page.pour(story, [(left + number * (each + 14), top + 10, each, rows[number]) for number in range(3)])
    page.rule(MARGIN, 565, 555, 565)
    for index, left in ((1, 40), (2, 224), (4, 408)):
        story = STORIES[index]
        head(page, story, left, left + width, 592, 14)
        page.pour(story, [(left, 640, width, 14)])
    page.done()


def in_parts():
    """Three columns: a story with subheads, one that goes on elsewhere, one letter-spaced; running heads at the foot."""
    page = Sheet("page-parts.pdf", 595, 842, "rows")
    width = 157
    x = columns(3, width, 22)
    page.masthead(595)
    head(page, STORIES[0], x[0], x[2] + width, 92, 22, one_line=True)
    page.pour(STORIES[0], [(x[0], 150, width, 13), (x[1], 150, width, 13), (x[2], 150, width, 13)],
              subheads=["挂图作战抓进度", "保障要素促投产"])
    page.text("（下转第四版）", x[2] + width - 66, 150 + 13 * 14, 8.5)
    page.rule(MARGIN, 350, 555, 350)
    head(page, STORIES[1], x[0], x[0] + width, 375, 15)
    page.text("（上接第一版）", x[0], 425, 8.5)
    page.pour(STORIES[1], [(x[0], 440, width, 12)])
    head(page, STORIES[3], x[1], x[2] + width, 375, 17)
    page.pour(STORIES[3], [(x[1], 450, width, 9), (x[2], 450, width, 9)], size=9.5, pitch=15)
    page.rule(MARGIN, 620, 555, 620)
    head(page, STORIES[2], x[0], x[1] + width, 645, 17)
    page.pour(STORIES[2], [(x[0], 700, width, 6), (x[1], 700, width, 5)])
    head(page, STORIES[4], x[2], x[2] + width, 645, 14)
    page.pour(STORIES[4], [(x[2], 700, width, 9)])
    page.text("3", MARGIN, 832, 8)
    page.text("新闻热线：0000-0000000", 430, 832, 7)
    page.done()


def spaced_head(page, text, left, right, y, size, step):
    """A headline whose characters stand far apart."""
    x = (left + right - step * (len(text) - 1) - size) / 2
    for number, mark in enumerate(text):
        page.text(mark, x + number * step, y, size, bold=True)


def with_figures():
    """Three columns: a letter-spaced headline over all, a box of large figures, a mark laid across the page, an initial that
    takes two lines."""
    page = Sheet("page-figures.pdf", 595, 842, "written")
    width = 157
    x = columns(3, width, 22)
    page.masthead(595)
    page.centred(STORIES[0]["kicker"], 40, 555, 84, 11)
    for number, line in enumerate(STORIES[0]["headline"]):
        spaced_head(page, line, 40, 555, 112 + 30 * number, 22, 40)
    page.pour(STORIES[0], [(x[0], 170, width, 14), (x[1], 170, width, 14), (x[2], 170, width, 13)])
    page.box(x[0], 385, width, 165, tint=0.93)
    page.centred("数说开发区", x[0], x[0] + width, 407, 14)
    for top, label, figure, unit in ((430, "签约项目", "128", "个"), (480, "同比增长", "11.8%", ""), (530, "完成投资", "32.64", "亿元")):
        page.text(label, x[0] + 10, top, 9)
        page.text(figure, x[0] + 10, top + 20, 20, bold=True)
        page.text(unit, x[0] + 14 + page.width_of(figure, 20, True), top + 20, 9)
    head(page, STORIES[1], x[1], x[2] + width, 395, 18)
    story = STORIES[1]
    initial, *rest = story["paragraphs"][0]
    page.text(initial, x[1], 467, 27, bold=True)
    beside = [(x[1] + 30, 453, width - 30), (x[1] + 30, 467, width - 30)]
    room = beside + [(x[1], 481 + 14 * row, width) for row in range(6)]
    text = "".join(rest)
    for at, (left, y, space) in enumerate(room):
        line = wrap(text, space, lambda part: page.width_of(part, 9))[0]
        text = text[len(line):]
        page.text(line, left, y, 9, fill=space if text else None)
        if not text:
            break
    below = [(x[1], room[at + 1][1], width, 7 - at), (x[2], 453, width, 12)]
    page.pour({**story, "paragraphs": story["paragraphs"][1:]}, below, dateline="")
    page.rule(40, 570, 555, 570)
    for story, column in ((STORIES[2], 0), (STORIES[3], 1), (STORIES[4], 2)):
        head(page, story, x[column], x[column] + width, 592, 13)
        page.pour(story, [(x[column], 650, width, 13)])
    page.context.save()
    page.context.set_source_rgb(0.9, 0.9, 0.9)
    page.context.translate(120, 640)
    page.context.rotate(-0.8)
    page.font(64)
    page.context.move_to(0, 0)
    page.context.show_text("内部资料")
    page.context.restore()
    page.context.set_source_rgb(0, 0, 0)
    page.done()


def with_inset_head():
    """Five columns: a headline over all; one in a box in the middle of its story, whose outer columns begin beside it."""
    page = Sheet("page-inset.pdf", 720, 800, "rows")
    width = 116
    x = columns(5, width, 15)
    page.masthead(720)
    head(page, STORIES[0], 40, 680, 88, 28, one_line=True)
    page.pour(STORIES[0], [(left, 155, width, 8) for left in x])
    page.rule(40, 275, 680, 275)
    page.box(x[1] - 5, 285, 3 * width + 40, 62)
    head(page, STORIES[3], x[1], x[3] + width, 302, 18, one_line=True)
    page.pour(STORIES[3], [(x[0], 300, width, 8), (x[1], 368, width, 3), (x[2], 368, width, 3), (x[3], 368, width, 3),
                           (x[4], 300, width, 8)])
    page.rule(40, 430, 680, 430)
    head(page, STORIES[1], x[0], x[1] + width, 455, 17)
    page.pour(STORIES[1], [(x[0], 510, width, 7), (x[1], 510, width, 7)])
    head(page, STORIES[2], x[2], x[2] + width, 455, 12.5)
    page.pour(STORIES[2], [(x[2], 510, width, 14)])
    head(page, STORIES[4], x[3], x[4] + width, 455, 17)
    page.pour(STORIES[4], [(x[3], 510, width, 6), (x[4], 510, width, 6)])
    page.text("本版责编：童安　美编：严未　邮箱：paper@example.invalid", 40, 785, 8)
    page.done()


def of_many_widths():
    """Two wide columns at the left, three narrow ones at the right, two of them boxed; a headline set downwards at the right of a
    story that lies below another's headline."""
    page = Sheet("page-mixed.pdf", 720, 800, "shuffled")
    page.masthead(720)
    wide, narrow = 150, 96
    right = [376, 484, 592]
    head(page, STORIES[0], 40, 356, 92, 20)
    page.pour(STORIES[0], [(40, 165, wide, 11), (206, 165, wide, 11)])
    head(page, STORIES[1], 376, 688, 88, 15, one_line=True)
    page.pour(STORIES[1], [(left, 135, narrow, 5) for left in right], size=8.5, pitch=13)
    page.box(370, 212, 324, 130, tint=0.93)
    head(page, STORIES[2], 376, 688, 232, 15, one_line=True, kicker=9.5)
    page.pour(STORIES[2], [(left, 275, narrow, 5) for left in right], size=8.5, pitch=13)
    page.rule(40, 360, 680, 360)
    head(page, STORIES[3], 40, 688, 385, 24, one_line=True)
    page.pour(STORIES[3], [(40, 440, wide, 5), (206, 440, wide, 5), (372, 440, wide, 4)])
    page.downwards(STORIES[4]["headline"][0], 664, 430, 16, 18)
    page.downwards(STORIES[4]["kicker"], 646, 430, 10, 12)
    page.pour(STORIES[4], [(540, 430, narrow, 14)])
    page.done()


def over_two_pages():
    """A story that leads on to the second page, parted in the midst of a number and its unit; its headline there is shorter."""
    page = Sheet("page-two.pdf", 595, 700, "written")
    width = 157
    x = columns(3, width, 22)
    first = STORIES[0]
    at = first["paragraphs"][1].index("26个") + 2
    parts = ([first["paragraphs"][0], first["paragraphs"][1][:at]], [first["paragraphs"][1][at:], first["paragraphs"][2]])
    page.masthead(595)
    head(page, first, x[0], x[1] + width, 92, 19)
    page.pour({**first, "paragraphs": parts[0]}, [(x[0], 165, width, 8), (x[1], 165, width, 8)], byline=False)
    page.text("（下转第4版）", x[1] + width - 58, 165 + 8 * 14, 9)
    head(page, STORIES[2], x[2], x[2] + width, 92, 13)
    page.pour(STORIES[2], [(x[2], 150, width, 13)])
    page.rule(40, 400, 555, 400)
    head(page, STORIES[1], 40, 555, 425, 18)
    page.pour(STORIES[1], [(x[0], 480, width, 5), (x[1], 480, width, 5), (x[2], 480, width, 5)])
    page.next_page()
    page.text(f"{PAPER}　2024年10月15日　星期二　第4版", 40, 36, 8)
    head(page, STORIES[3], x[1], x[2] + width, 75, 18)
    page.pour(STORIES[3], [(x[1], 140, width, 9), (x[2], 140, width, 9)])
    page.centred(first["headline"][0], x[0], x[0] + width, 75, 14)
    page.text("（上接第3版）", x[0], 102, 9)
    page.pour({**first, "paragraphs": parts[1]}, [(x[0], 118, width, 16)], dateline="", indent=False)
    page.rule(40, 400, 555, 400)
    head(page, STORIES[4], 40, 555, 425, 18)
    page.pour(STORIES[4], [(x[0], 480, width, 5), (x[1], 480, width, 5), (x[2], 480, width, 5)])
    page.done()


def page_of_a_table():
    """The table between the columns of a page: heads of two levels, names of two lines, text beside it."""
    page = Sheet("table.pdf", 595, 500, "written")
    page.masthead(595)
    table = DATA["table"]
    page.centred(table["title"], 40, 400, 96, 15)
    page.text(table["unit"], 340, 116, 8)
    edges = [150, 215, 270, 340, 395]
    for left, text in ((45, table["header"][0][0]), (165, table["header"][0][1]), (290, table["header"][0][3])):
        page.text(text, left, 136, 9)
    for left, text in zip(edges, table["header"][1]):
        if text:
            page.text(text, left, 152, 9)
    y = 170
    for row in table["rows"]:
        name = row[0]
        if len(name) > 9:
            page.text(name[:6], 45, y - 5, 9)
            page.text(name[6:], 45, y + 6, 9)
        else:
            page.text(name, 45, y, 9)
        for edge, text in zip(edges[1:], row[1:]):
            page.text(text, edge + 18 - page.width_of(text, 9), y, 9)
        page.rule(40, y + 12, 420, y + 12)
        y += 26
    # A column of text beside the table, without a figure.
    beside = "报表由各开发区报送，经岚原时报整理。各开发区按报送先后排列，数据均为快报，以正式公布为准。"
    for number, line in enumerate(wrap("　　" + beside, 110, lambda text: page.width_of(text, 9))):
        page.text(line.lstrip("　"), 445 + (18 if number == 0 else 0), 136 + 14 * number, 9)
    page.done()


def without_text():
    """A story with a blank page behind it, blank pages alone, and a page whose fonts do not tell their characters."""
    for name, is_blank in (("blank-page.pdf", False), ("blank.pdf", True)):
        page = Sheet(name, 300, 400, "written")
        if not is_blank:
            page.text("岚原时报讯 砚山经开区完成投资3亿元。", 40, 60, 9)
        page.next_page()
        page.set_lines()
        page.surface.show_page()
        page.surface.finish()
    page = Sheet("unmapped.pdf", 300, 400, "written")
    for number, line in enumerate(wrap(STORIES[1]["paragraphs"][0], 220, lambda text: page.width_of(text, 9))):
        page.text(line, 40, 60 + 14 * number, 9)
    page.done()
    path = make_forms.HERE / "unmapped.pdf"
    path.write_bytes(path.read_bytes().replace(b"/ToUnicode", b"/ToUnicodX"))


if __name__ == "__main__":
    in_parts()
    around_a_box()
    over_some_columns()
    downward_heads()
    with_figures()
    with_inset_head()
    of_many_widths()
    over_two_pages()
    page_of_a_table()
    without_text()
