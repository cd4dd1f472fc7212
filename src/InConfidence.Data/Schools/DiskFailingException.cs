namespace InConfidence.Data.Schools;

/// <summary>
/// The disk failed to say that it keeps what was written. The system may from then on take for written what is not, so nothing more is
/// accepted by this process, not even where the next flush succeeds.
/// </summary>
public sealed class DiskFailingException(Exception? cause = null)
    : IOException("The disk no longer keeps what is written, so this was not accepted: keep this page open, phone the duty lead, and ask the administrator to look at the disk and to start InConfidence again.", cause);
