import FactLedger
import FactModel
import GeneratedLedgers

// usage: IngestHelper LEDGER MONTHS DOCUMENTS-PER-MONTH FACTS-PER-DOCUMENT SEED BATCH
// Ingests a generated ledger, batch by batch. The kill test ends it at random moments.
let arguments = CommandLine.arguments
let numbers = arguments.dropFirst(2).compactMap { Int($0) }
guard arguments.count == 7, numbers.count == 5 else {
  print("usage: IngestHelper LEDGER MONTHS DOCUMENTS FACTS SEED BATCH")
  throw LedgerError.missing(path: "")
}
let generated = GeneratedLedger(
  zones: 40, months: numbers[0], documentsPerMonth: numbers[1], factsPerDocument: numbers[2],
  seed: UInt64(numbers[3]))
let ledger = try FactLedger(path: arguments[1])
var start = 0
while start < generated.documentCount {
  let end = min(start + numbers[4], generated.documentCount)
  try ledger.ingest((start..<end).map(generated.document))
  start = end
}
print("done")
