/// The rows of `SubjectTests`, by class of subject.
enum SubjectRows {
  typealias Case = SubjectTests.Case

  static let all: [Case] =
    groups + regions + projects + firms + parks + references + asides + topics + stories + returns + names
    + lists + attributes

  static let groups: [Case] = [
    Case(
      "a group goes by its fullest name", "一季度，湖南省78家省级及以上开发区运行平稳。全省开发区实现税收7亿元。",
      "湖南省78家省级及以上开发区: 7"),
    Case(
      "a level alone makes a group", "国家级经开区实际使用外资280亿美元。青禾经开区实现税收3亿元。",
      "国家级经开区: 280", "青禾经开区: 3"),
    Case(
      "a bare suffix after a group is the group", "上半年，全省产业集聚区税收增长16%。产业集聚区出口增长9%。",
      "全省产业集聚区: 16%", "全省产业集聚区: 9%"),
    Case(
      "zones inside a province, with a short name in brackets", "广东省内13个综合保税区（以下简称“综保区”）进出口总额达7086亿元。",
      "广东省内13个综合保税区: 7086"),
    Case(
      "two groups stay two", "全省开发区完成税收80亿元。全市开发区完成税收9亿元。",
      "全省开发区: 80", "全市开发区: 9"),
    Case(
      "the others of a group", "河谷经开区完成税收2亿元，其他开发区合计完成税收5亿元。",
      "河谷经开区: 2", "其他开发区: 5"),
    Case(
      "a level that is applied for is no group", "青禾经开区申报省级经济开发区，完成税收2亿元。",
      "青禾经开区: 2"),
  ]

  static let regions: [Case] = [
    Case(
      "counties that hold no zone", "一季度，阳城县完成工业投资25亿元；沁水县完成工业投资26亿元；祁县完成工业投资3亿元。",
      "阳城县 @ -: 25", "沁水县 @ -: 26", "祁县 @ -: 3"),
    Case(
      "我市 is the city of the headline", "晋城市工业投资增速加快\n上半年，我市完成工业投资202亿元。全市实现税收9亿元。",
      "晋城市 @ -: 202", "晋城市 @ -: 9"),
    Case(
      "a county that a figure reaches is not whose it is", "青禾经开区完成税收3亿元，辐射本县及周边基地2万亩。",
      "青禾经开区: 3", "青禾经开区: 2"),
    Case(
      "of a county's story and its zone each has its own",
      "1—9月，阳城县完成固定资产投资62亿元，河谷经济开发区新签约项目12个。全县规上工业增加值增长9.2%。",
      "阳城县 @ -: 62", "河谷经济开发区: 12", "阳城县 @ -: 9.2%"),
  ]

  static let projects: [Case] = [
    Case(
      "a capacity that begins a name stays, the firm before it falls off",
      "青禾工业园项目加快。四川禾光铝业科技有限公司年产100万吨铝板生产项目，总投资9500万元。",
      "年产100万吨铝板生产项目 @ 青禾工业园: 100", "年产100万吨铝板生产项目 @ 青禾工业园: 9500"),
    Case(
      "goods joined by 及", "青禾工业园里，年产10万吨改良剂及有机肥项目总投资6000万元。",
      "年产10万吨改良剂及有机肥项目 @ 青禾工业园: 10", "年产10万吨改良剂及有机肥项目 @ 青禾工业园: 6000"),
    Case(
      "all phases again", "青禾工业园的禾光电池项目分两期建设。一期投资7亿元，二期投资5亿元。项目全部达产后，年产值30亿元。",
      "禾光电池项目一期 @ 青禾工业园: 7", "禾光电池项目二期 @ 青禾工业园: 5", "禾光电池项目 @ 青禾工业园: 30"),
    Case(
      "a base that is called no project", "青禾开发区再传喜讯。远际汽车南川制造基地于2018年7月签约，总投资32亿元，占地530亩。",
      "远际汽车南川制造基地 @ 青禾开发区: 32", "远际汽车南川制造基地 @ 青禾开发区: 530"),
    Case(
      "projects of a list are not spoken of", "青禾开发区此次开工的有禾光电池项目、澳都服装项目、云禾精机项目，完成投资5亿元。",
      "青禾开发区: 5"),
    Case(
      "goods of a list are projects", "青禾开发区4万吨铜箔、10万吨硅料等57项重点项目开工。",
      "4万吨铜箔 @ 青禾开发区: 4", "10万吨硅料 @ 青禾开发区: 10", "青禾开发区: 57"),
    Case(
      "works joined by 及", "青禾高新区签约项目20个。海湘研发及生产基地项目计划投资10亿元。",
      "青禾高新区: 20", "海湘研发及生产基地项目 @ 青禾高新区: 10"),
    Case(
      "a campaign is no project", "青禾高新区开展“六个一”项目集中攻坚行动，技改投资增长2.8%。",
      "青禾高新区: 2.8%"),
  ]

  static let firms: [Case] = [
    Case(
      "a character that is elsewhere a word", "青禾开发区里，澳都服装项目由南川澳都制衣有限公司建设，项目总投资2亿元。",
      "澳都服装项目 @ 青禾开发区: 2"),
    Case(
      "a bracket within a name", "走进青禾开发区，金禾纸业（南川）有限公司今年产值达到5亿元。",
      "金禾纸业（南川）有限公司 @ 青禾开发区: 5"),
    Case(
      "公司 in what its people say",
      "在青禾开发区的德禾新材料有限公司里，生产线满负荷运转。\n公司副总经理介绍：“今年1至4月份，公司产值是2亿元。”",
      "德禾新材料有限公司 @ 青禾开发区: 2"),
    Case(
      "who invests acts in one segment", "青禾示范区有4个项目动工，投资方南川如意投资集团拿出70亿元，完成税收5亿元。",
      "青禾示范区: 4", "南川如意投资集团 @ 青禾示范区: 70", "青禾示范区: 5"),
    Case(
      "a firm by its trade", "青禾高新区签约项目20个，精禾科技拟投资3.5亿元。",
      "青禾高新区: 20", "精禾科技 @ 青禾高新区: 3.5"),
    Case(
      "what a firm is", "禾盛集团是一家铝加工企业，现有员工3000人，实现销售收入48亿元。",
      "禾盛集团 @ -: 3000", "禾盛集团 @ -: 48"),
    Case(
      "firms that are counted are none", "青禾自贸区累计新增金融信息服务公司178家，完成税收3亿元。",
      "青禾自贸区: 3"),
    Case(
      "a place is no firm's short name", "四川禾光铝业公司实现产值5亿元。四川云崖酒业公司的税收为3亿元。",
      "四川禾光铝业公司 @ -: 5", "四川云崖酒业公司 @ -: 3"),
    Case(
      "words before a firm's name", "青禾开发区区内禾光公司实现产值5亿元。",
      "禾光公司 @ 青禾开发区: 5"),
  ]

  static let parks: [Case] = [
    Case(
      "parks that a sentence lists, then the zone again",
      "青禾开发区投资加快。河谷工业园、云崖工业园、生物产业园税收分别增长10%、7%、12%。完成税收3亿元。",
      "河谷工业园: 10%", "云崖工业园: 7%", "生物产业园: 12%", "青禾开发区: 3"),
    Case(
      "a park by its kind", "青禾经济开发区完成税收3亿元。\n临港产业园位于县城西南，规划面积4平方公里。",
      "青禾经济开发区: 3", "临港产业园 @ 青禾经济开发区: 4"),
    Case(
      "a park by its kind that is only planned", "青禾经济开发区打造临港产业园，完成税收3亿元。",
      "青禾经济开发区: 3"),
    Case(
      "who runs a park is not whose the figure is", "云崖化工园区由云崖经济开发区管理，入驻企业35家。",
      "云崖化工园区: 35"),
  ]

  static let references: [Case] = [
    Case(
      "a zone that is called only 县产业集聚区", "笔者从县产业集聚区获悉，第一季度，该区完成税收3亿元。其中，中禾磨具产业园总投资11亿元。",
      "县产业集聚区: 3", "中禾磨具产业园 @ 县产业集聚区: 11"),
    Case(
      "园区 in a story of 高新区", "高新区运行平稳\n1至9月，高新区实现税收40亿元，园区工业增加值增长1.8%。",
      "高新区: 40", "高新区: 1.8%"),
    Case(
      "the source of the news", "记者从青禾高新区管委会获悉，上半年该区完成税收3亿元。",
      "青禾高新区: 3"),
  ]

  static let asides: [Case] = [
    Case(
      "what a zone was named", "青禾经开区先后被命名为“省级一类工业园区”，签约企业67家。",
      "青禾经开区: 67"),
    Case(
      "a school is no zone", "青禾开发区竣工的有云禾鞋业项目与青禾市第二实验小学开发区校区。完成税收3亿元。",
      "青禾开发区: 3"),
  ]

  /// What decides the topic of a whole story.
  static let topics: [Case] = [
    Case(
      "a wish is no part of a name", "河谷经济开发区表彰先进\n市长在会上讲话，希望开发区勇挑重担。去年实现税收3亿元。",
      "河谷经济开发区: 3"),
    Case(
      "who comes for a visit is no part of a name", "市长林远山来青禾开发区调研\n去年全区实现工业总产值110亿元。",
      "青禾开发区: 110"),
    Case(
      "a stem is not cut inside at a known place", "近年来，当地打造白云湖度假区。白云湖度假区完成投资8亿元。",
      "白云湖度假区: 8"),
    Case(
      "workers from all over the country", "春节刚过，青禾工业村里，来自全国各地的工人正在忙碌。去年工业总产值160亿元。",
      "青禾工业村: 160"),
    Case(
      "ranks in a whole pass by", "河谷经开区实现税收3亿元，全省第八位；完成工业投资6亿元，全市首位，出口2亿元。",
      "河谷经开区: 3", "河谷经开区: 6", "河谷经开区: 2"),
    Case(
      "a whole at the head of its clause is the subject", "河谷经开区实现税收3亿元，阳城县全县实现税收9亿元。",
      "河谷经开区: 3", "阳城县 @ -: 9"),
    Case(
      "what a list is called is named in passing",
      "河谷经济开发区抓好北湾产业园等“六大园区”建设，开展招商活动，去年共签约项目19个，总投资152亿元。",
      "河谷经济开发区: 19", "河谷经济开发区: 152"),
    Case(
      "all parks of a level are no zone of the city", "河谷经开区工业投资增长38%。南川高新区工业投资增速列长沙市省级园区第一。",
      "河谷经开区: 38%"),
    Case(
      "the city in a firm's name", "南川高新区实现税收7亿元；宝鸡市金禾钛业有限责任公司等9家企业增速较快。28家企业实现产值6亿元。",
      "南川高新区: 7", "南川高新区: 9", "南川高新区: 28", "南川高新区: 6"),
    Case(
      "the city's parks by their name", "上饶市工业园区实现税收7亿元。1—7月，全市工业园区完成工业增加值48亿元。",
      "上饶市工业园区: 7", "上饶市工业园区: 48"),
    Case(
      "a city by its short name before its district", "近年来，鄂州华容区打造四个园区。上半年全区共签约项目15个。",
      "华容区 @ -: 15"),
    Case(
      "figures before a project's name are the project's",
      "青禾开发区项目加快建设。总投资约2亿元，年产钢材5万吨的禾光钢构生产项目已经投产。另外，投资8亿元，预计年产9万吨铝板的远山铝材生产项目正在推进。",
      "禾光钢构生产项目 @ 青禾开发区: 2", "禾光钢构生产项目 @ 青禾开发区: 5", "远山铝材生产项目 @ 青禾开发区: 8",
      "远山铝材生产项目 @ 青禾开发区: 9"),
    Case(
      "a count of firms leads back from one firm to the zone", "青禾高新区发展加快。禾光集团完成产值9亿元。汽车产业的29家规上企业实现产值47亿元。",
      "禾光集团 @ 青禾高新区: 9", "青禾高新区: 29", "青禾高新区: 47"),
    Case(
      "a headline's second name for the one zone of the text",
      "省长来南口开发区调研\n武汉开发区去年实现工业总产值110亿元。全区实现税收9亿元。", "武汉开发区: 110", "武汉开发区: 9"),
    Case(
      "a headline's zone beside two of the text stays",
      "南口开发区产值增长\n去年实现工业总产值110亿元。武汉开发区实现税收9亿元，大冶开发区实现税收2亿元。",
      "南口开发区: 110", "武汉开发区: 9", "大冶开发区: 2"),
    Case(
      "a meeting has its city for a subject", "第二届江阴发展大会昨日举行。大会期间共签约项目91个，总投资680亿元。镇街园区也有分场。",
      "江阴 @ -: 91", "江阴 @ -: 680"),
    Case(
      "a meeting in another city is not the zone's", "武汉光谷论坛昨日举行。青禾高新区去年实现税收3亿元。",
      "青禾高新区: 3"),
    Case(
      "projects named in general carry no project on",
      "青禾高新区盘活厂房\n禾光铝材零部件项目总投资5亿元。\n利用闲置土地，发展旅游项目配套设施，一季度完成税收2亿元。",
      "禾光铝材零部件项目 @ 青禾高新区: 5", "青禾高新区: 2"),
    Case(
      "全区 of a zone named in passing before", "三季度是青禾高新区的“攻坚季”，全区掀起热潮，当月完成固定资产投资27亿元。",
      "青禾高新区: 27"),
    Case(
      "全区 before any zone stays as printed", "上半年全区完成固定资产投资27亿元。青禾高新区完成税收2亿元。",
      "全区 @ -: 27", "青禾高新区: 2"),
    Case(
      "该区 is the zone, not its park", "青禾高新区加快招商。北湾软件园已入驻企业64家。今年该区实现税收9亿元。",
      "北湾软件园 @ 青禾高新区: 64", "青禾高新区: 9"),
    Case(
      "two parks that begin alike", "襄阳手机产业园开工。襄阳软件园已入驻企业64家。", "襄阳软件园: 64"),
    Case(
      "verbs before a bare suffix", "我省大力实施开发区振兴行动，加强项目引导。上半年，6条产业链产值增长8%。",
      "我省 @ -: 6", "我省 @ -: 8%"),
    Case(
      "all projects of a list are the zone's, not the last firm's",
      "青禾开发区加快招商。禾光粮油有限公司投资2亿元，其纺织车间等10余个项目正在建设。这些项目投产后，新增产值30亿元。",
      "禾光粮油有限公司 @ 青禾开发区: 2", "青禾开发区: 10", "青禾开发区: 30"),
    Case(
      "who manages parks is not one of them", "青禾经济开发区同时管理化工产业园、高铁产业园，规划面积24平方公里。",
      "青禾经济开发区: 24"),
    Case(
      "a phase of works behind a firm's trade", "青禾开发区项目加快。总投资10亿元的远山木业一期工程已投产，预计年产值25亿元。",
      "远山木业一期工程 @ 青禾开发区: 10", "远山木业一期工程 @ 青禾开发区: 25"),
    Case(
      "a phase of the zone's own works names no project", "青禾开发区一期工程已投产，完成投资6亿元。", "青禾开发区: 6"),
    Case(
      "a zone among works of a county is left behind",
      "阳城县优化配套建设。计划投资3亿元，实施西山路网、凤鸣轻工业园区2号路等设施建设。目前，已完成税收2亿元。",
      "阳城县 @ -: 3", "阳城县 @ -: 2"),
  ]

  /// What a story is about, as real pages tell it: lists, hosts, groups by count, names in brackets.
  static let stories: [Case] = [
    Case(
      "the province by its name, printed within a zone's", "山西省开发区建设提速\n上半年，全省实现税收9亿元。",
      "山西省 @ -: 9"),
    Case(
      "the city by its short name, right before 全市", "今年以来，高邮全市上下项目为王。全市完成工业投资21亿元。",
      "高邮 @ -: 21"),
    Case(
      "a county-level city is not the whole", "安庆全市完成税收8亿元。桐城市完成税收2亿元；潜山市完成税收1亿元。全市出口增长9%。",
      "安庆 @ -: 8",
      "桐城市 @ -: 2",
      "潜山市 @ -: 1",
      "安庆 @ -: 9%"),
    Case(
      "a city of a headline's segment", "攻坚月：滁州签约76个项目\n记者了解到，各平台中，苏滁现代产业园签约3个项目。目前新开工项目37个。",
      "苏滁现代产业园: 3",
      "苏滁现代产业园: 37"),
    Case(
      "examples are no subjects", "青禾高新区集中开工31个项目。其中，制造业项目14个，包括云锦材料生产基地、禾川零部件项目等，总投资195亿元。",
      "青禾高新区: 31",
      "青禾高新区: 14",
      "青禾高新区: 195"),
    Case(
      "who stands for many is no subject", "3月，长治市集中开工重大项目71个。其中，以投资5亿元的青禾电缆项目为代表的产业项目28个，总投资47亿元。",
      "长治市 @ -: 71",
      "青禾电缆项目 @ -: 5",
      "长治市 @ -: 28",
      "长治市 @ -: 47"),
    Case(
      "zones of a list that 等 closes", "记者从青禾新区获悉，新区先后有河谷开发区、云锦高新区等功能区办活动，签下58个项目，总投资92亿元。",
      "青禾新区: 58",
      "青禾新区: 92"),
    Case(
      "of two zones side by side the second", "赣江新区南昌经开区完成税收6亿元。",
      "南昌经开区: 6"),
    Case(
      "a joined name", "苏州高新区综合保税区完成税收6亿元。",
      "苏州高新区综合保税区: 6"),
    Case(
      "a name with its place in brackets", "青禾（凤阳）高端装备产业园完成税收6亿元。",
      "青禾（凤阳）高端装备产业园: 6"),
    Case(
      "a park that someone builds", "占地150亩的云锦电气科技工业园在青禾高新区竣工。",
      "云锦电气科技工业园 @ 青禾高新区: 150"),
    Case(
      "money for a named project", "青禾集团宣布在河谷高新区投资9亿元建设云锦智慧园项目。",
      "云锦智慧园项目 @ 河谷高新区: 9"),
    Case(
      "these projects are the place's", "河谷高新区的云锦材料项目总投资3亿元。上述项目中，在建项目4个。",
      "云锦材料项目 @ 河谷高新区: 3",
      "河谷高新区: 4"),
    Case(
      "statistics go back to the place", "河谷高新区运行平稳。云锦材料项目一期试生产。据统计，20户规模以上工业企业实现产值646亿元。",
      "河谷高新区: 20",
      "河谷高新区: 646"),
    Case(
      "firms of a list are no city", "河谷高新区实现产值9亿元，宝鸡市云锦钛业等9家企业产值增长10%。",
      "河谷高新区: 9",
      "河谷高新区: 9",
      "河谷高新区: 10%"),
    Case(
      "a zone that speaks", "西川新区会议在青禾新城召开。会上，青禾新城管委会副主任说，1—8月青禾新城税收5亿元。青禾新城出口增长3%。",
      "青禾新城: 5",
      "青禾新城: 3%"),
    Case(
      "counts of places", "一季度，长治市集中开工项目24个。分地区看，阳城县16个，48.24亿元；青禾高新区4个，10.18亿元；市本级4个，42.68亿元。",
      "长治市 @ -: 24",
      "阳城县 @ -: 16",
      "阳城县 @ -: 48.24",
      "青禾高新区: 4",
      "青禾高新区: 10.18",
      "长治市 @ -: 4",
      "长治市 @ -: 42.68"),
    Case(
      "growth of places", "上半年，长治市规上工业增加值增长16.8%，沁水县增长9.6%，阳城县下降5.2%。",
      "长治市 @ -: 16.8%",
      "沁水县 @ -: 9.6%",
      "阳城县 @ -: -5.2%"),
    Case(
      "a counted group with words of its kind", "天津市31个示范工业园区累计签约项目2046个。",
      "天津市31个示范工业园区: 2046"),
    Case(
      "a counted group after a short place", "大连19个园区实现税收157.8亿元。",
      "大连19个园区: 157.8"),
    Case(
      "a group behind an attribute", "纳入统计的118个工业园区完成税收7亿元。",
      "118个工业园区: 7"),
    Case(
      "a group that others are ranked in", "青禾综合保税区进出口9亿元，在全国97家综合保税区中排第15，实际利用外资1亿美元。",
      "青禾综合保税区: 9",
      "青禾综合保税区: 1"),
    Case(
      "members of the city beside its zones",
      "西安市772个项目完成投资26亿元。8个开发区承担的427个项目完成投资17亿元；13个区县承担的272个项目完成投资6亿元。",
      "西安市 @ -: 772",
      "西安市 @ -: 26",
      "8个开发区: 427",
      "8个开发区: 17",
      "西安市 @ -: 272",
      "西安市 @ -: 6"),
    Case(
      "我省 where figures are told of it", "我省进出口1028亿元。全省出口增长8%。",
      "我省 @ -: 1028",
      "我省 @ -: 8%"),
    Case(
      "全区 of an autonomous region", "上半年我区增速居前\n记者从自治区工信厅获悉，宁夏发展平稳。全区工业投资增长13%。",
      "宁夏 @ -: 13%"),
    Case(
      "points of an account", "上半年，全市实际利用外资6亿美元。一是开发区居前列，实际利用外资4亿美元。二是制造业引资占比高，引进外资项目67个。",
      "全市 @ -: 6",
      "开发区: 4",
      "全市 @ -: 67"),
    Case(
      "a renamed zone", "河谷产业开发区揭牌。2021年，青山河谷工业集中区更名为“河谷产业开发区”。2021年，开发区实现税收7亿元。",
      "河谷产业开发区: 7"),
    Case(
      "where a meeting was held", "2月，长治市集中签约活动在青禾经开区云锦产业园举行。本次签约项目432个。",
      "长治市 @ -: 432"),
    Case(
      "by its kind, at the head of a headline", "稀土高新区：产值破千亿\n今年，稀土高新区实现税收7亿元。",
      "稀土高新区: 7"),
  ]

  /// Names no suffix tells, names that change, and what a story goes back to.
  static let returns: [Case] = [
    Case(
      "a name that a story repeats", "云锦纺织城位于川南。2023年，云锦纺织城实现产值2亿元。云锦纺织城出口增长9%。",
      "云锦纺织城: 2",
      "云锦纺织城: 9%"),
    Case(
      "a place that opens a headline once is no name", "千年古城焕新颜\n青禾经开区完成税收2亿元。",
      "青禾经开区: 2"),
    Case(
      "the one zone of a city's story", "长治市建设的云锦产业转移工业园运行平稳。园区完成投资12亿元。",
      "云锦产业转移工业园: 12"),
    Case(
      "what a zone was made is no name of its own", "青禾纺织园区被确定为全国纺织产业转移试点园区。园区完成税收3亿元。",
      "青禾纺织园区: 3"),
    Case(
      "renamed from one kind into another", "青禾经济开发区变更认定为云锦高新技术产业开发区。开发区完成税收3亿元。",
      "云锦高新技术产业开发区: 3"),
    Case(
      "the group that opened the sentence goes on", "全省开发区技术产业占比达39%，最高的青禾高新区为86%。利润总额2265亿元。",
      "全省开发区: 39",
      "全省开发区: 2265"),
    Case(
      "a project built on the way", "河谷高新区配套建设云锦污水处理项目。完成税收5亿元。",
      "河谷高新区: 5"),
    Case(
      "all the projects of a list", "河谷高新区21个项目开工。其中有云锦材料项目，青禾玻璃项目。项目全部建成后，产值达9亿元。",
      "河谷高新区: 21",
      "河谷高新区: 9"),
    Case(
      "a quoted group", "“一区四园”完成税收17亿元。其中青禾经开区完成税收9亿元。",
      "一区四园: 17",
      "青禾经开区: 9"),
    Case(
      "a paragraph under a zone's name", "青川工业园：2014年，我市依托水道建园。完成税收3亿元。",
      "青川工业园: 3"),
    Case(
      "a county and its zone under one roof", "南昌县（小蓝经开区）完成税收3亿元。",
      "小蓝经开区: 3"),
    Case(
      "a zone of the page by its kind, with its count", "6月，长治市项目集中启动，其中高新区23个项目、经开区18个项目。从规模看，10亿元以上的项目有8个。",
      "高新区: 23",
      "经开区: 18",
      "长治市 @ -: 8"),
    Case(
      "a park beside zones is its own zone", "3月，长治市签约项目11个。其中，青禾经济技术开发区签约5个项目；云锦产业园签约4个项目。",
      "长治市 @ -: 11",
      "青禾经济技术开发区: 5",
      "云锦产业园: 4"),
    Case(
      "a counted group of each", "本次活动，吕梁市各开发区签约项目11个。",
      "吕梁市各开发区: 11"),
    Case(
      "a programme is no project", "长治市质量提升工程完成投资12亿元。",
      "长治市 @ -: 12"),
    Case(
      "the project that is singled out", "投资额最大的是青禾公司的云锦材料项目，总投资60亿元。",
      "云锦材料项目 @ -: 60"),
    Case(
      "a page of an autonomous region's zones", "广西全区经开区达13家。全区13家经开区完成税收7亿元。",
      "广西全区经开区: 7"),
    Case(
      "money of a project and its fixed assets", "云锦材料项目在青禾高新区开工。该项目总投资15亿元，其中固定资产投资13亿元。",
      "云锦材料项目 @ 青禾高新区: 15",
      "云锦材料项目 @ 青禾高新区: 13"),
    Case(
      "spent of what was planned", "青禾高新区的云锦材料项目总投资6.93亿元，已完成1.55亿元。",
      "云锦材料项目 @ 青禾高新区: 6.93",
      "云锦材料项目 @ 青禾高新区: 1.55"),
    Case(
      "a park told of as a part stays in the zone whose part it is",
      "东泽经济技术开发区1—9月完成工业产值80亿元，其中南湾产业园54亿元。\n南湾产业园现有企业127家。",
      "东泽经济技术开发区: 80", "南湾产业园 @ 东泽经济技术开发区: 54", "南湾产业园 @ 东泽经济技术开发区: 127"),
    Case(
      "zones that have a figure together, and one of them",
      "前三季度，青禾经开区、云岭高新区两个园区完成固定资产投资38.6亿元，其中青禾经开区完成20亿元。",
      "青禾经开区、云岭高新区两个园区: 38.6", "青禾经开区: 20"),
    Case("zones counted by short names", "青禾、云岭两个开发区完成固定资产投资38.6亿元。", "青禾、云岭两个开发区: 38.6"),
    Case(
      "zones together without a count", "前三季度，青禾经开区和云岭高新区共完成固定资产投资38.6亿元。", "青禾经开区和云岭高新区: 38.6"),
    Case(
      "each its own is no joint figure", "青禾经开区、云岭高新区两个园区分别完成固定资产投资18.6亿元、20亿元。",
      "青禾经开区: 18.6", "云岭高新区: 20"),
    Case(
      "growth of each", "前三季度，青禾经开区和云岭高新区固定资产投资分别增长8%、9%。", "青禾经开区: 8%", "云岭高新区: 9%"),
    Case("zones that a city supports act not", "市里支持青禾经开区、云岭高新区两个园区建设。青禾经开区完成工业投资3亿元。", "青禾经开区: 3"),
    Case(
      "parts told in a sentence of their own", "前三季度，全市开发区完成固定资产投资38.6亿元。其中，青禾经开区完成20亿元，云岭高新区完成18.6亿元。",
      "全市开发区: 38.6", "青禾经开区: 20", "云岭高新区: 18.6"),
    Case(
      "a sentence without 其中 carries no measure", "前三季度，全市开发区完成固定资产投资38.6亿元。青禾经开区另有20亿元。", "全市开发区: 38.6"),
  ]

  /// What is a name, and which of its forms stands for it.
  static let names: [Case] = [
    Case(
      "a park beside peers is its own", "青禾经开区完成税收5亿元；云岭产业园完成税收2亿元。",
      "青禾经开区: 5", "云岭产业园: 2"),
    Case(
      "what was founded is told of from the comma on", "2002年，青禾开发区与河谷区合署办公成立云岭新区，规划面积125平方公里。",
      "云岭新区: 125"),
    Case(
      "a zone behind its district", "博兴县的云锦新型功能区6个项目开工。", "云锦新型功能区: 6"),
    Case(
      "a longer name with the district in it", "南川市云岭区空港经开区完成税收3亿元。南川空港经开区完成出口2亿元。",
      "南川市云岭区空港经开区: 3", "南川市云岭区空港经开区: 2"),
    Case(
      "an old name is not what the zone is called now",
      "云锦工业园区以原云锦山北工业园区为基础扩建，总面积20平方公里。云锦工业园区完成税收2亿元。",
      "云锦工业园区: 20", "云锦工业园区: 2"),
    Case(
      "a clause is no name", "青禾开发区一心抓项目，完成税收2亿元。", "青禾开发区: 2"),
    Case(
      "a rank is no name", "青禾经开区跨入千亿园区\n去年，园区完成税收12亿元。", "青禾经开区: 12"),
    Case(
      "a level is no name", "云锦工业园区属自治区级工业园区，规划面积30平方公里。", "云锦工业园区: 30"),
    Case(
      "a phase within a name", "云锦智能制造基地一期项目即将投产，年产值可达5亿元。", "云锦智能制造基地一期 @ -: 5"),
    Case(
      "a park by the zone that begins its name", "市政府批准设立青禾经济开发区云锦产业园，总占地17平方公里。",
      "青禾经济开发区云锦产业园 @ 青禾经济开发区: 17"),
    Case(
      "parts of a zone by letters", "青禾经济开发区分为两区，A区面积2.5平方公里，B区面积3平方公里。",
      "A区 @ 青禾经济开发区: 2.5", "B区 @ 青禾经济开发区: 3"),
    Case(
      "an area in brackets is that of the part before", "青禾工业区包括云岭产业园（6平方公里）和河谷产业园（7平方公里）。",
      "云岭产业园 @ 青禾工业区: 6", "河谷产业园 @ 青禾工业区: 7"),
    Case(
      "the zone just named before 该区", "我市正在规划建设云锦创新合作区，该区占地91平方公里。", "云锦创新合作区: 91"),
    Case(
      "key parks that are named no further", "一季度，云锦自贸港重点园区完成税收6亿元。", "云锦自贸港重点园区: 6"),
    Case(
      "a meeting of zones is no group", "全省开发区创新推进大会近日召开。\n青禾经开区2018年税收18亿元。", "青禾经开区: 18"),
    Case(
      "a group by a part of the country", "上半年，中西部16个国家级开发区完成税收80亿元。", "中西部16个国家级开发区: 80"),
  ]

  static let lists: [Case] = [
    Case(
      "towns in a list of counts", "全区签约项目12个。其中，青禾开发区7个，云桥3个，河埠2个。",
      "全区 @ -: 12", "青禾开发区: 7", "云桥 @ -: 3", "河埠 @ -: 2"),
    Case(
      "a bound names the list, no figure", "营业收入超500亿元的园区有：青禾经开区809亿元，云岭高新区621亿元。", "青禾经开区: 809", "云岭高新区: 621"
    ),
    Case(
      "the projects that were listed are the place's",
      "青禾集聚区已开工的有：投资5亿元的云锦科技园项目，投资3亿元的河谷商贸城项目，2个项目计划总投资8亿元。",
      "云锦科技园 @ 青禾集聚区: 5", "河谷商贸城项目 @ 青禾集聚区: 3", "青禾集聚区: 2", "青禾集聚区: 8"),
    Case(
      "one part has begun, the event goes on", "寿阳县开工26个项目，其中禾光储能项目已经动工，本次开工25个。",
      "寿阳县 @ -: 26", "寿阳县 @ -: 25"),
    Case(
      "two firms together", "今年，云锦绿色饮品有限公司、禾光食品有限公司两家企业工业产值3亿元。",
      "云锦绿色饮品有限公司、禾光食品有限公司 @ -: 3"),
    Case(
      "cities by their short names share by 分别", "青禾工业园区、昆山和常熟分别完成到账外资2.6亿美元、2.5亿美元和2.4亿美元。",
      "青禾工业园区: 2.6", "昆山 @ -: 2.5", "常熟 @ -: 2.4"),
    Case(
      "named in a list that closes in projects", "青禾经开区举行签约活动，云锦产业园、5G智能终端等5个项目签约，总投资27亿元。",
      "青禾经开区: 5", "青禾经开区: 27"),
  ]

  static let attributes: [Case] = [
    Case(
      "a project by its sum, with 、 in its name", "青禾园区总投资1亿元的餐饮生产、管理、配送项目开工。",
      "餐饮生产、管理、配送项目 @ 青禾园区: 1"),
    Case(
      "a sum and a kind of works", "青禾开发区总投资10亿元的云锦商贸城已完成投资4亿元。",
      "云锦商贸城 @ 青禾开发区: 10", "云锦商贸城 @ 青禾开发区: 4"),
    Case(
      "a firm by its sum", "青禾开发区引来大企业。总投资2300万美元的云锦食品有限公司年产值达2亿元。",
      "云锦食品有限公司 @ 青禾开发区: 2300", "云锦食品有限公司 @ 青禾开发区: 2"),
    Case(
      "what is counted has no name", "青禾开发区投资亿元以上的产业结构调整项目13个，完成投资5亿元。",
      "青禾开发区: 13", "青禾开发区: 5"),
    Case(
      "what is built with the sum before the comma", "青禾经开区里，禾光集团投资8亿元，建设重型变速箱项目。",
      "重型变速箱项目 @ 青禾经开区: 8"),
    Case(
      "one that is said to be a bridge", "青禾新区的项目开工。另一个开工项目是云锦河大桥，总投资6亿元。",
      "云锦河大桥 @ 青禾新区: 6"),
    Case(
      "told before it is named", "工业投资增长38%，税收增长5%——青禾经开区实现“开门红”。", "青禾经开区: 38%", "青禾经开区: 5%"),
    Case(
      "a county by its short name", "青禾开发区项目签约。书记说，滁州2013年地区生产总值278亿元。", "滁州 @ -: 278"),
    Case(
      "the place's own count", "青禾新区又签了12个项目，其中落户云岭开发区的有4个。", "青禾新区: 12", "云岭开发区: 4"),
  ]
}
