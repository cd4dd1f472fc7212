using System.Reflection;

namespace InConfidence.Cli.Tests.Durability.Faults;

/// <summary>Runs the command in this process, where operations can be made to fail.</summary>
internal static class CommandInHere
{
    private static readonly MethodInfo Program = typeof(ExitCode).Assembly.EntryPoint!;

    /// <summary>Success is what its exit code says; any other end has to be one that a person can read.</summary>
    public static async Task<(bool Done, string Output)> RunAsync(IEnumerable<string> typed, params string[] arguments)
    {
        var (before, errorsBefore, inputBefore) = (Console.Out, Console.Error, Console.In);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        try
        {
            Console.SetOut(output);
            Console.SetError(errors);
            Console.SetIn(new StringReader(string.Join('\n', typed)));
            var code = await Task.Run(() => (int)Program.Invoke(null, [arguments])!);
            return (code == ExitCode.Success, output.ToString());
        }
        finally
        {
            Console.SetOut(before);
            Console.SetError(errorsBefore);
            Console.SetIn(inputBefore);
        }
    }
}
