using InConfidence.Data.Keys;

namespace InConfidence.Cli.Commands;

/// <summary>What a person types while a verb runs: secrets without an echo. Where standard input is no terminal, each answer is a line of it.</summary>
internal static class Typing
{
    /// <summary>The passphrase of a school that has one; the caller zeroes it.</summary>
    public static char[] Passphrase() => Secret("Passphrase of the school");

    /// <summary>A passphrase that is new: at a terminal it is asked for twice.</summary>
    public static char[] NewPassphrase()
    {
        var first = Secret("A passphrase for the school, of at least 20 characters");
        if (Console.IsInputRedirected)
            return first;
        var again = Secret("The same once more");
        var same = first.AsSpan().SequenceEqual(again);
        Array.Clear(again);
        return same ? first : throw new InvalidDataException("The two passphrases differ: nothing was done.");
    }

    /// <summary>A secret; the caller zeroes it.</summary>
    public static char[] Secret(string question)
    {
        Console.Error.Write($"{question}: ");
        var typed = GC.AllocateArray<char>(1024, pinned: true);
        var length = Console.IsInputRedirected ? ReadLine(typed) : ReadKeys(typed);
        var secret = typed[..length];
        Array.Clear(typed);
        return secret;
    }

    /// <summary>An answer that is no secret by itself.</summary>
    public static string Answer(string question)
    {
        Console.Error.Write($"{question}: ");
        return Console.In.ReadLine() ?? throw new InvalidDataException($"There is no answer to: {question}.");
    }

    /// <summary>Who is to hold the key from now on, by the option's word.</summary>
    public static KeySource Source(string holder) => holder switch
    {
        "file" => new KeySource(KeyHolder.File),
        "credential" => new KeySource(KeyHolder.Credential),
        "passphrase" => new KeySource(KeyHolder.Passphrase) { AskPassphrase = NewPassphrase },
        _ => throw new InvalidDataException($"'{holder}' holds no key: say file, credential or passphrase."),
    };

    private static int ReadLine(Span<char> typed)
    {
        var length = 0;
        for (int letter; (letter = Console.In.Read()) >= 0 && letter != '\n';)
            if (letter != '\r' && length < typed.Length)
                typed[length++] = (char)letter;
        return length;
    }

    private static int ReadKeys(Span<char> typed)
    {
        var length = 0;
        for (ConsoleKeyInfo key; (key = Console.ReadKey(intercept: true)).Key != ConsoleKey.Enter;)
            if (key.Key == ConsoleKey.Backspace)
                length = Math.Max(0, length - 1);
            else if (key.KeyChar != '\0' && length < typed.Length)
                typed[length++] = key.KeyChar;
        Console.Error.WriteLine();
        return length;
    }
}
