import CEditLine
import Glibc

/// The streams libedit wants, on duplicates of the caller's descriptors: closing them leaves the
/// caller's open, and child processes do not inherit them.
final class EditorStreams {
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>
  let error: UnsafeMutablePointer<FILE>

  init(input: CInt, output: CInt, error: CInt) throws(LineEditorError) {
    let reading = try Self.open(input, mode: "r")
    let writing: UnsafeMutablePointer<FILE>
    do {
      writing = try Self.open(output, mode: "w")
    } catch {
      fclose(reading)
      throw error
    }
    do {
      self.error = try Self.open(error, mode: "w")
    } catch {
      fclose(reading)
      fclose(writing)
      throw error
    }
    self.input = reading
    self.output = writing
  }

  deinit {
    fclose(input)
    fclose(output)
    fclose(error)
  }

  private static func open(
    _ descriptor: CInt, mode: String
  ) throws(LineEditorError) -> UnsafeMutablePointer<FILE> {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .unusableDescriptor(descriptor, errno: errno) }
    guard let stream = fdopen(copy, mode) else {
      let reason = errno
      close(copy)
      throw .unusableDescriptor(descriptor, errno: reason)
    }
    return stream
  }
}
