import Foundation

/// Reads a PDF in a process of its own, so that a file that crashes poppler, or keeps it busy for ever, ends that
/// process only: time and memory are bounded by the system.
public enum PDFWorker {
  /// Seconds of computing that a file of so many bytes is given: two, and one more for each two megabytes.
  private static func seconds(for count: Int) -> Int { min(20, 2 + count >> 21) }

  /// Memory that a file of so many bytes is given; the program itself takes 150 MB of it.
  private static func memory(for count: Int) -> Int { min(2 << 30, 512 << 20 + count * 16) }

  /// Longest wait, in seconds, for a worker that gets little of the processor.
  private static let longestWait = 120

  /// The worker's side: a PDF on standard input, its pages on standard output. Gives the exit status.
  public static func run(limits: PDFLimits = PDFLimits()) -> Int32 {
    let input = contents(of: 0)
    bound(__rlimit_resource_t(RLIMIT_AS.rawValue), memory(for: input.count))
    bound(__rlimit_resource_t(RLIMIT_CPU.rawValue), seconds(for: input.count))
    bound(__rlimit_resource_t(RLIMIT_CORE.rawValue), 0)
    let reply: PDFReply
    do throws(PDFFault) {
      reply = .pages(try PDFReader.read(input, limits: limits))
    } catch {
      reply = .fault(error)
    }
    return write(reply.bytes, to: 1) ? 0 : 1
  }

  /// The caller's side.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - command: the program and its arguments that end up in `run()`.
  public static func read(_ bytes: [UInt8], command: [String]) throws(PDFFault) -> [PDFPage] {
    let input = namelessFile()
    let output = namelessFile()
    defer {
      close(input)
      close(output)
    }
    guard input >= 0, output >= 0, write(bytes, to: input), lseek(input, 0, SEEK_SET) == 0 else {
      throw .failed("no temporary file can be written")
    }
    try wait(for: spawn(command, input: input, output: output), seconds: seconds(for: bytes.count))
    guard lseek(output, 0, SEEK_SET) == 0, let reply = PDFReply(contents(of: output)) else {
      throw .failed("its answer is cut short")
    }
    switch reply {
    case .pages(let pages): return pages
    case .fault(let fault): throw fault
    }
  }

  /// A temporary file that goes when it is closed.
  private static func namelessFile() -> Int32 {
    var path =
      (ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp").utf8CString.dropLast()
      + "/zonebrief-XXXXXX".utf8CString
    return path.withUnsafeMutableBufferPointer { path in
      guard let name = path.baseAddress else { return -1 }
      let descriptor = mkstemp(name)
      if descriptor >= 0 {
        unlink(name)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      }
      return descriptor
    }
  }

  private static func bound(_ resource: __rlimit_resource_t, _ value: Int) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
    setrlimit(resource, &limit)
  }

  private static func spawn(_ command: [String], input: Int32, output: Int32) throws(PDFFault) -> pid_t {
    guard let program = command.first else { throw .failed("no program is named") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let status = posix_spawn(&process, program, &actions, nil, &arguments, environ)
    guard status == 0 else { throw .failed(String(cString: strerror(status))) }
    return process
  }

  /// Waits for the worker's end, or ends it.
  private static func wait(for process: pid_t, seconds: Int) throws(PDFFault) {
    let start = DispatchTime.now().uptimeNanoseconds
    var pause: UInt32 = 200
    while true {
      var status: Int32 = 0
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process {
        let signal = status & 0x7F
        if signal == SIGXCPU || signal == SIGKILL { throw .tookTooLong(seconds: seconds) }
        if signal != 0 { throw .failed("it ended on signal \(signal)") }
        if status >> 8 & 0xFF != 0 { throw .failed("it ended with status \(status >> 8 & 0xFF)") }
        return
      }
      if ended < 0, errno != EINTR { throw .failed(String(cString: strerror(errno))) }
      if DispatchTime.now().uptimeNanoseconds - start > UInt64(longestWait) * 1_000_000_000 {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        throw .tookTooLong(seconds: longestWait)
      }
      usleep(pause)
      pause = min(5_000, pause * 2)
    }
  }

  private static func contents(of descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = chunk.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: chunk.prefix(count))
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { Foundation.write(descriptor, $0 + written, buffer.count - written) } ?? -1
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
