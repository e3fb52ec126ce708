import SourceText
import Testing

@Test(arguments: [
  ("2024-10-15", "2024-10-15"), ("2024-10", "2024-10"), ("2024", "2024"), ("2024-02-30", nil),
  ("2024-13", nil), ("24-10", nil), ("2024-1-5", nil), ("", nil), ("2023-02-29", nil),
])
func civilDateReadsAndPrints(text: String, expected: String?) {
  #expect(CivilDate(text)?.description == expected)
}
