using System.Diagnostics;
using System.Runtime.InteropServices;

namespace InConfidence.Cli.Tests.Durability.Faults;

/// <summary>How the operation fails, and what becomes of those after it.</summary>
internal enum FaultKind
{
    /// <summary>It alone fails: the program lives on and cleans up.</summary>
    Once = 1,

    /// <summary>It fails and so does every one after it: on the disk this is what a process leaves that was killed there.</summary>
    FromThenOn = 2,

    /// <summary>The same, and half of what it was to write is written.</summary>
    Torn = 3,
}

/// <summary>
/// A layer between this process and the system that lets one operation on a file, or one send, fail. It has to be there before the
/// runtime starts, so the tests start themselves once more with it.
/// </summary>
internal static class FaultLayer
{
    private const string Loaded = "INCONFIDENCE_FAULTS", Switch = "INCONFIDENCE_FAULT_SWITCH";

    private static readonly string Library = Path.Combine(AppContext.BaseDirectory, "inconfidence-faults.so");

    private static readonly Lazy<(Arming Arm, Disarming Disarm)> Calls = new(Bind);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void Arming([MarshalAs(UnmanagedType.LPUTF8Str)] string folder, nint number, int how);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint Disarming();

    /// <summary>The file into which a process with the layer writes its findings; null in a process without it.</summary>
    public static string? Findings => Environment.GetEnvironmentVariable(Loaded);

    /// <summary>From now on operations under the folder are counted, and this one fails. No folder: what is sent to other programs.</summary>
    public static void Arm(string folder, long number, FaultKind kind) => Calls.Value.Arm(folder, (nint)number, (int)kind);

    /// <summary>How many operations there were.</summary>
    public static long Disarm() => Calls.Value.Disarm();

    /// <summary>Loads the layer into a process that is about to start.</summary>
    /// <param name="start">The process.</param>
    /// <param name="findings">Where it writes its findings.</param>
    /// <param name="flushSwitch">While this file is there, no flush succeeds.</param>
    public static async Task LoadIntoAsync(ProcessStartInfo start, string findings, string? flushSwitch = null)
    {
        await CompileAsync();
        start.Environment["LD_PRELOAD"] = Library;
        start.Environment[Loaded] = findings;
        if (flushSwitch is not null)
            start.Environment[Switch] = flushSwitch;
    }

    /// <summary>Whoever comes second takes what the first has compiled: the name is there whole or not at all.</summary>
    private static async Task CompileAsync()
    {
        if (File.Exists(Library))
            return;
        var unfinished = $"{Library}.{Environment.ProcessId}";
        using var compiler = Process.Start("cc", ["-shared", "-fPIC", "-O2", "-o", unfinished, Path.Combine(AppContext.BaseDirectory, "Durability", "Faults", "faults.c"), "-ldl"]);
        await compiler.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, compiler.ExitCode);
        File.Move(unfinished, Library, overwrite: true);
    }

    private static (Arming, Disarming) Bind()
    {
        var library = NativeLibrary.Load(Library);
        return (
            Marshal.GetDelegateForFunctionPointer<Arming>(NativeLibrary.GetExport(library, "faults_arm")),
            Marshal.GetDelegateForFunctionPointer<Disarming>(NativeLibrary.GetExport(library, "faults_disarm")));
    }
}
