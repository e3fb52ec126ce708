import FactModel
import Lexicons
import SourceText

/// What linking remembers from one sentence of a story to the next.
struct StoryState {
  /// The story's own zone or region: what a figure is about when nothing else is named.
  var base: SubjectRef?
  /// The first zone named anywhere in the story: for figures that stand before any subject.
  var spare: SubjectRef?
  /// The place whose meeting or start of works the first sentence tells of.
  var host: SubjectRef?
  /// Who was spoken of last.
  var current: SubjectRef?
  /// The park named last: 产业园 at the head of a sentence means it.
  var lastPark: SubjectRef?
  /// The headline and the sentences, where the places it names are looked for.
  var stretches: [TextSpan] = []
  /// The base is only where something is: 项目正在某开发区建设.
  var isBaseWeak = false
  /// 某某产业园区: at the head of a paragraph that is all about it.
  var label: SubjectRef?
  /// 市开发区, where something is told to be.
  var localHost: TextSpan?
  /// How often “一区四园” headed a segment.
  var quotedGroups = 0
  /// Zones in their own right that were named so far.
  var zonesMet: Set<Int> = []
  /// Where zones stand that have their figure together: A和B共完成…….
  var namesTogether = TextSpan(0, 0)
  /// Parks told of as parts → the zone whose part they are.
  var hostsOfParks: [Int: Int] = [:]
  /// Who opened the sentence spoken last.
  var sentenceHead: SubjectRef?
  /// How many projects the sentence named last named.
  var projectsOfSentence = 0
  var projectsSentence = -1
  /// What 全省, 全市 mean, by 省, 市; nil where the story names no such place.
  var homes: [UInt32: TextSpan?] = [:]
  /// The autonomous region of the story, once it was asked for.
  var autonomous: TextSpan??
  /// Zones that headed a sentence.
  var zoneLeads: Set<Int> = []
  /// Groups of zones named so far, each by its fullest name.
  var groups: [SubjectRef] = []
  /// The short name that brackets give a group, and the group: 13个综合保税区（以下简称“综保区”）.
  var groupAlias: (name: TextSpan, group: SubjectRef)?
  /// The group of zones spoken of last: 全国30个国家级开发区.
  var lastGroup: SubjectRef?
  /// Enterprises named so far, for short names.
  var firms: [SubjectRef] = []
  /// Projects named so far, for short names.
  var projects: [SubjectRef] = []
  /// The last period that is no single day or month: what later sentences go on with.
  var standing: PeriodState?
  /// The day or quarter of the signing or start of works that the story tells of from its first sentences on.
  var event: PeriodState?
  /// 我省 or 我市 headed a sentence with figures.
  var saysOwn = false
  /// The counties and cities named, for 全县, 该市.
  var regions: [TextSpan] = []
  /// The places that segments of the sentence are about: after several the story's own comes back.
  var leads: [SubjectRef] = []
  /// Who is spoken of again when the segment ends: 投资方某公司……
  var afterSegment: SubjectRef?
  /// Who is spoken of again after a sentence on a part: 其中某园……
  var resume: SubjectRef?
  /// The project or enterprise spoken of last, for 该项目, 该公司.
  var lastProject: SubjectRef?
  var lastFirm: SubjectRef?
  /// The zone or region spoken of last, for 该区.
  var lastPlace: SubjectRef?

  var period: PeriodState = PeriodState()
  /// The period spoken of before the year of a plan: 2022年计划投资…….
  var beforePlan: PeriodState?

  /// The measure that says which zones are listed, and where: 收入超500亿元的园区.
  var listed: (row: Int, sentence: Int)?
  /// The indicator of the last level, for lists that leave it out.
  var lastLevel: Int?
  /// The kind of investment named last in full.
  var topic: InvestmentTopic?
  /// The list of projects or firms counted last: its money is the list's.
  var list: ListState?

  var facts: [FactDraft] = []
  /// Index of the first fact of the sentence at hand, and of the one before.
  var sentenceStart = 0
  var previousStart = 0
}

/// The period spoken of, and the words it came from.
struct PeriodState {
  var resolved: ResolvedPeriod?
  var toDate: ResolvedPeriod?
  var expression: PeriodMention.Expression?
  var span: TextSpan?
  var sentence = -1
  var paragraph = -1
  /// A day or a month of an event.
  var isEvent = false
  /// 今年有望: of what is to come, to the end of its sentence.
  var isAhead = false
  /// A target's year: not carried into later sentences.
  var isTarget = false
  /// Token index where it stands, in its sentence.
  var token = -1
}

/// A counted list: 签约项目5个, 金额49亿元.
struct ListState {
  var sentence: Int
  var subject: SubjectRef
  var scopeSpan: TextSpan?
  var isContracted: Bool
  /// Whether it counts what came about in a period.
  var isNew = false
  var period: PeriodState
}
