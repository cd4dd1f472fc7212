using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger.Tests;

public class SignedNoteTests
{
    // The published example of the note format: its signer key, its verifier key and the note.
    private const string PublishedSignerKey = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string PublishedKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string PublishedText = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string PublishedSignature =
        "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private const string PublishedNote = PublishedText + "\n" + PublishedSignature;

    [Fact]
    public void Sign_ThePublishedText_IsThePublishedNote()
    {
        using var signer = PublishedSigner();

        Assert.Equal(PublishedKey, signer.VerifierKey);
        Assert.Equal(PublishedNote, signer.SignText(PublishedText));
    }

    [Fact]
    public void Open_ThePublishedNote_GivesItsText()
    {
        Assert.True(new CheckpointVerifier(PublishedKey).TryOpenText(PublishedNote, out var text));
        Assert.Equal(PublishedText, text);
    }

    [Fact]
    public void Open_WithAnyLetterChanged_IsRefused()
    {
        var verifier = new CheckpointVerifier(PublishedKey);

        for (var place = 0; place < PublishedNote.Length; place++)
        {
            var letters = PublishedNote.ToCharArray();
            letters[place] = letters[place] == 'A' ? 'B' : 'A';
            Assert.False(verifier.TryOpenText(new string(letters), out _), $"Letter {place} was changed.");
        }
    }

    [Fact]
    public void Open_CutShortAnywhere_IsRefused()
    {
        var verifier = new CheckpointVerifier(PublishedKey);

        for (var length = 0; length < PublishedNote.Length; length++)
            Assert.False(verifier.TryOpenText(PublishedNote[..length], out _), $"Cut to {length} letters.");
    }

    [Fact]
    public void Open_WithTheSignatureOfAnotherKeyBeside_PassesOverIt()
    {
        using var other = new CheckpointSigner("somebody-else", new byte[32]);
        var both = PublishedText + "\n" + LastLine(other.SignText(PublishedText)) + PublishedSignature;

        Assert.True(new CheckpointVerifier(PublishedKey).TryOpenText(both, out _));
        Assert.True(new CheckpointVerifier(other.VerifierKey).TryOpenText(both, out _));
    }

    [Fact]
    public void Open_WithTwoSignaturesOfTheKeyOneOfThemFalse_IsRefused()
    {
        using var signer = PublishedSigner();
        var falseOne = LastLine(signer.SignText("Something else.\n"));

        Assert.False(new CheckpointVerifier(PublishedKey).TryOpenText(PublishedNote + falseOne, out _));
        Assert.False(new CheckpointVerifier(PublishedKey).TryOpenText(PublishedText + "\n" + falseOne + PublishedSignature, out _));
    }

    /// <summary>Half of a letter would be written as the sign for a letter that cannot be read, which has a signature of its own.</summary>
    [Fact]
    public void Open_ANoteWithHalfALetter_IsRefused()
    {
        using var signer = PublishedSigner();
        var note = signer.SignText("It says \uFFFD here.\n");

        Assert.True(new CheckpointVerifier(PublishedKey).TryOpenText(note, out _));
        Assert.False(new CheckpointVerifier(PublishedKey).TryOpenText(note.Replace('\uFFFD', '\uD800'), out _));
    }

    [Fact]
    public void Open_ANoteSignedByNobodyKnown_IsRefused()
    {
        using var other = new CheckpointSigner("PeterNeumann", new byte[32]);

        Assert.False(new CheckpointVerifier(PublishedKey).TryOpenText(other.SignText(PublishedText), out _));
    }

    [Theory]
    [InlineData("a\tb\n")]
    [InlineData("a\r\n")]
    [InlineData("a\0\n")]
    public void Open_ATextWithControlCharacters_IsRefusedThoughSigned(string text)
    {
        using var signer = PublishedSigner();

        Assert.False(new CheckpointVerifier(PublishedKey).TryOpenText(signer.SignText(text), out _));
    }

    [Fact]
    public void Open_ATextWithHalfALetter_IsRefused()
    {
        Assert.False(SignedNote.TryParse("\uD800\n\n" + PublishedSignature, out _));
    }

    [Fact]
    public void Open_ATextOfOneEmptyLine_GivesIt()
    {
        using var signer = PublishedSigner();

        Assert.True(new CheckpointVerifier(PublishedKey).TryOpenText(signer.SignText("\n"), out var text));
        Assert.Equal("\n", text);
    }

    [Fact]
    public void Open_ATextWithoutAnySignature_IsRefused()
    {
        Assert.True(SignedNote.TryParse(PublishedNote, out _));
        Assert.False(SignedNote.TryParse(PublishedText + "\n", out _));
    }

    [Fact]
    public void Open_ATextWithEmptyLines_SplitsAtTheLastOne()
    {
        using var signer = PublishedSigner();

        Assert.True(new CheckpointVerifier(PublishedKey).TryOpenText(signer.SignText("one\n\ntwo\n"), out var text));
        Assert.Equal("one\n\ntwo\n", text);
    }

    [Theory]
    [InlineData("\u2014 PeterNeumann\n")]
    [InlineData("- PeterNeumann x08go/ZJ\n")]
    [InlineData("\u2014 Peter+Neumann x08go/ZJ\n")]
    [InlineData("\u2014  x08go/ZJ\n")]
    [InlineData("\u2014 PeterNeumann x08goA==\n")]
    [InlineData("\u2014 PeterNeumann x08go/Z\n")]
    [InlineData("\u2014 PeterNeumann x08go/ZJ more\n")]
    public void Open_WithALineBelowTheTextThatIsNoSignature_IsRefused(string line) =>
        Assert.False(new CheckpointVerifier(PublishedKey).TryOpenText(PublishedNote + line, out _));

    [Fact]
    public void Open_ANoteOfMoreThanAMillionLetters_IsRefusedUnread()
    {
        using var signer = PublishedSigner();
        var verifier = new CheckpointVerifier(PublishedKey);
        var room = 1_000_000 - signer.SignText("\n").Length;

        Assert.True(verifier.TryOpenText(signer.SignText(new string('a', room) + "\n"), out _));
        Assert.False(verifier.TryOpenText(signer.SignText(new string('a', room + 1) + "\n"), out _));
    }

    [Fact]
    public void Key_CutOrChangedAnywhere_IsRefused()
    {
        for (var place = 0; place < PublishedKey.Length; place++)
        {
            var letters = PublishedKey.ToCharArray();
            letters[place] = letters[place] == 'B' ? 'C' : 'B';
            Assert.Throws<FormatException>(() => new CheckpointVerifier(new string(letters)));
            Assert.Throws<FormatException>(() => new CheckpointVerifier(PublishedKey[..place]));
            Assert.Throws<FormatException>(() => new CheckpointVerifier(PublishedKey[(place + 1)..]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("one+two")]
    [InlineData("line\n")]
    [InlineData("no\u00A0break")]
    public void Signer_WithANameThatTheFormatForbids_IsRefused(string name) =>
        Assert.Throws<ArgumentException>(() => new CheckpointSigner(name, new byte[32]));

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Signer_WithASeedOfAnotherLength_IsRefused(int length) =>
        Assert.Throws<ArgumentException>(() => new CheckpointSigner("school.example", new byte[length]));

    private static CheckpointSigner PublishedSigner() =>
        new("PeterNeumann", Convert.FromBase64String(PublishedSignerKey).AsSpan(1));

    private static string LastLine(string note) => note[(note.LastIndexOf("\n\n", StringComparison.Ordinal) + 2)..];
}
