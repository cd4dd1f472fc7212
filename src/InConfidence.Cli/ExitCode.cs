using System.Data.Common;
using InConfidence.Sealing;

namespace InConfidence.Cli;

/// <summary>What a verb's exit code means: stable, for scripts.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The answer is no: a check or a verification failed.</summary>
    public const int No = 1;

    /// <summary>Bad input, said in one clear sentence on standard error.</summary>
    public const int BadInput = 2;

    /// <summary>Turns what a person can mend (a wrong path, an unsafe key file) into one sentence.</summary>
    public static async Task<int> OrBadInputAsync(this Task<int> verb)
    {
        try
        {
            return await verb;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or UnsafeKeyException or InvalidDataException or BrokenSealException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return BadInput;
        }
        catch (Exception fault) when (fault is DbException || fault.InnerException is DbException)
        {
            await Console.Error.WriteLineAsync($"The database did not take it, and nothing that it took before is lost: {(fault as DbException ?? fault.InnerException!).Message}");
            return BadInput;
        }
    }
}
