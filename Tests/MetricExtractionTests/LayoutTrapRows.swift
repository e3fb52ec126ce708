/// Traps 43 to 52: what the layout of a page does to figures, read from the page to its facts.
extension TrapCases {
  static let layout: [Trap] = [
    Trap(
      name: "43 lines that part a number from its unit and a name in two",
      text: "本报讯 今年前9个月，榆峪经济\n技术开发区完成固定资产投资 18.7\n亿元，同比增\n\n长6.4%。\n",
      facts: ["榆峪经济技术开发区 investment.fixed_asset completed 1870000000元 yoy 6.4 2024-01/2024-09"]),
    Trap(
      name: "44 letter-spaced words; two numbers stay two",
      text: "本报讯 1—9月，桐 谷 高 新 区 完 成 税 收 收 入 7.25 亿 元 ， 增 长 3.1 %。5G 基站一栏为 12.40 13.05。",
      facts: ["桐谷高新区 tax completed 725000000元 yoy 3.1 2024-01/2024-09"]),
    Trap(
      name: "45 each headline stands behind its story, and the next zone's before the next",
      text: """
        岚原时报讯 该区前三季度签约项目21个，总投资64.2亿元。 白一舟

        云崖高新技术产业开发区

        招商不歇脚

        岚原时报讯 该区前三季度签约项目9个，总投资15.8亿元。 侯新宇

        漳岸经济技术开发区

        小步快跑添后劲

        """,
      facts: [
        "云崖高新技术产业开发区 projects.count none 21个 2024-01/2024-09",
        "云崖高新技术产业开发区 investment.project contracted 6420000000元 2024-01/2024-09",
        "漳岸经济技术开发区 projects.count none 9个 2024-01/2024-09",
        "漳岸经济技术开发区 investment.project contracted 1580000000元 2024-01/2024-09",
      ]),
    Trap(
      name: "46 the reporter behind the last sentence is no firm",
      text: "本报讯 1—9月，晏河经开区规上工业总产值83.6亿元，增长5.5%。 邵一鸣\n",
      facts: ["晏河经开区 output.industrial completed 8360000000元 yoy 5.5 2024-01/2024-09"]),
    Trap(
      name: "47 a second dateline ends the first zone's story",
      text: "本报讯 1—9月，石潞经开区完成工业投资11.4亿元。本报讯（记者 裴晚秋）芦川经开区加快建设。1—9月，该区完成工业投资6.9亿元。",
      facts: [
        "石潞经开区 investment.industrial completed 1140000000元 2024-01/2024-09",
        "芦川经开区 investment.industrial completed 690000000元 2024-01/2024-09",
      ]),
    Trap(
      name: "48 full width, radicals, O and l and dashes of other kinds",
      text: "本报讯 １一９月，汾湾综合保税区⼯业投资完成１O.６亿元，同比增⻓２０．５％。",
      facts: ["汾湾综合保税区 investment.industrial completed 1060000000元 yoy 20.5 2024-01/2024-09"]),
    Trap(
      name: "49 a comma of thousands in full width; one that parts numbers is none",
      text: "本报讯 1—9月，岚屏经开区税收收入2，345.6万元。",
      facts: ["岚屏经开区 tax completed 23456000元 2024-01/2024-09"]),
    Trap(
      name: "50 a table that has become lines: columns that hold are read",
      text: "2024年1—9月各开发区主要指标\n单位：亿元、%\n开发区　固定资产投资　增速\n沁坪经开区　21.3　4.8\n松壑经开区　9.75　-1.2\n",
      facts: [
        "沁坪经开区 investment.fixed_asset completed 2130000000元 yoy 4.8 2024-01/2024-09",
        "松壑经开区 investment.fixed_asset completed 975000000元 yoy -1.2 2024-01/2024-09",
      ]),
    Trap(
      name: "50 a table that has become lines: rows of unlike lengths are refused",
      text: "2024年1—9月各开发区主要指标\n单位：亿元、%\n开发区　固定资产投资　增速\n沁坪经开区　21.3\n松壑经开区　9.75　-1.2\n柏岭园区　3.3　2.1\n",
      facts: []),
    Trap(
      name: "51 a page in Traditional characters: read as the other, named as printed",
      text: "本報訊 1—9月，清沅經開區完成規上工業總產值56.2億元，同比增長9.4%。",
      facts: ["清沅經開區 output.industrial completed 5620000000元 yoy 9.4 2024-01/2024-09"]),
    Trap(
      name: "52 digits parted by the end of a column, and by that of a page",
      text:
        "本报讯 1—9月，泽岭经开区重点项目完成投资41.\n\n38亿元，固定资产投资12\n— 2 —\n\u{C}岚原时报 2024年10月15日 星期二\n.6亿元。",
      facts: [
        "泽岭经开区 investment.project completed 4138000000元 2024-01/2024-09",
        "泽岭经开区 investment.fixed_asset completed 1260000000元 2024-01/2024-09",
      ]),
  ]
}
