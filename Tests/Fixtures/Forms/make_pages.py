#!/usr/bin/env python3
"""Write the stories of stories.json as pages that are harder to read than those of make_forms.py.

    .venv/bin/python make_pages.py          # as make_forms.py

The stories are the same, and so must be the articles and facts: a story around a box, headlines over some of their
story's columns, headlines set downwards, columns written row by row, numbers parted by the end of a column.
"""
import random

from make_forms import DATELINE, PAPER, STORIES, Page, head, wrap

MARGIN = 40


class Sheet(Page):
    """A page whose lines are written in an order of their own at the end."""

    def __init__(self, name, width, height, order):
        super().__init__(name, width, height)
        self.order = order
        self.lines = []

    def text(self, text, x, y, size, bold=False, fill=None):
        self.lines.append((text, x, y, size, bold, fill))

    def done(self):
        lines = list(self.lines)
        if self.order == "rows":
            lines.sort(key=lambda line: (round(line[2]), line[1]))
        elif self.order == "shuffled":
            random.Random(7).shuffle(lines)
        for text, x, y, size, bold, fill in lines:
            super().text(text, x, y, size, bold, fill)
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

    def pour(self, story, rooms, size=9.0, pitch=14.0, subheads=()):
        """Set a story into rooms (x, top, width, rows), breaking each paragraph to the width it meets. Before each
        paragraph but the first stands a subhead, where there are any."""
        slots = [(x, top + row * pitch, width) for x, top, width, rows in rooms for row in range(rows)]
        at = 0
        name = story["byline"]
        for number, paragraph in enumerate(story["paragraphs"]):
            rest = (DATELINE + "　" if number == 0 else "") + paragraph
            first = True
            if number and number <= len(subheads):
                x, y, width = slots[at + 1]
                self.centred(subheads[number - 1], x, x + width, y - pitch / 2, 11)
                at += 2
            while rest:
                x, y, width = slots[at]
                indent = 2 * size if first else 0
                line = wrap(rest, width - indent, lambda text: self.width_of(text, size))[0]
                rest = rest[len(line):]
                self.text(line, x + indent, y, size, fill=width - indent if rest else None)
                first = False
                at += 1
            last = (line, x, y, width, indent)
        line, x, y, width, indent = last
        if self.width_of(line + "　" + name, size) + indent > width:
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


if __name__ == "__main__":
    in_parts()
    around_a_box()
    over_some_columns()
    downward_heads()
