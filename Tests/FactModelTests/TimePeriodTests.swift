import FactModel
import Testing

@Test(arguments: [
  "2024", "2016/2018", "2024-08", "--08", "2024-01/2024-08", "--01/--08", "2024-Q3", "--Q3", "2024-08-31",
  "--08-31",
])
func periodNotationRoundTrips(text: String) {
  #expect(TimePeriod(text)?.text == text)
}

@Test(arguments: [
  "", "24", "2024-13", "2024-00", "2024-02-30", "2024-Q5", "2018/2016", "2024/01", "2024-01/--08", "x",
])
func periodNotationRefuses(text: String) {
  #expect(TimePeriod(text) == nil)
}
