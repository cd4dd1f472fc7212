using System.Diagnostics;
using System.Reflection;

namespace InConfidence.Sealing.Tests;

public sealed class SealedTextTests
{
    [Fact]
    public void ToString_SaysNothing()
    {
        using var key = TestKeys.RecordKey();
        var text = Sealer.Seal(key, TestKeys.Context(), "words"u8);

        Assert.Equal("(sealed)", text.ToString());
        Assert.Equal("(sealed)", $"{text}");
        Assert.Equal("(record key)", key.ToString());
    }

    [Theory]
    [InlineData("op_Equality")]
    [InlineData("op_Inequality")]
    public void Comparison_IsRefusedByTheCompiler(string name)
    {
        var comparison = typeof(SealedText).GetMethod(name);

        Assert.True(comparison!.GetCustomAttribute<ObsoleteAttribute>()!.IsError);
        var (text, other) = (SealedText.FromStored(new byte[174]), SealedText.FromStored(new byte[174]));
        Assert.Equal(name == "op_Equality", comparison!.Invoke(null, [text, text]));
        Assert.Equal(name == "op_Inequality", comparison.Invoke(null, [text, other]));
    }

    [Fact]
    public void Equals_OfTheSameBytes_IsFalse()
    {
        var bytes = new byte[174];
        SealedText first = SealedText.FromStored(bytes), second = SealedText.FromStored(bytes);

        Assert.False(first.Equals(second));
        Assert.True(first.Equals(first));
        Assert.Equal(2, new HashSet<SealedText> { first, second, first }.Count);
    }

    [Fact]
    public void KeyId_OfBytesThatCannotTell_IsEmpty()
    {
        var bytes = Enumerable.Repeat((byte)1, 174).ToArray();

        Assert.Equal(Guid.Empty, SealedText.FromStored(bytes.AsMemory(0, 17)).KeyId);
        Assert.NotEqual(Guid.Empty, SealedText.FromStored(bytes.AsMemory(0, 18)).KeyId);
        bytes[0] = 2;
        Assert.Equal(Guid.Empty, SealedText.FromStored(bytes).KeyId);
        Assert.Equal(Guid.Empty, SealedText.FromStored(default).KeyId);
    }

    [Fact]
    public void Secrets_HaveNoPublicConstructorAndNoPublicBytes()
    {
        foreach (var type in new[] { typeof(RecordKey), typeof(LookupKey), typeof(KeyRing), typeof(KeyFileProvider) })
        {
            Assert.Empty(type.GetConstructors());
            Assert.DoesNotContain(type.GetProperties(), property =>
                property.PropertyType == typeof(byte[]) || property.PropertyType.Name.Contains("Memory", StringComparison.Ordinal));
            Assert.DoesNotContain('{', type.GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        }
        Assert.Empty(typeof(SealedText).GetConstructors());
    }

    [Fact]
    public void TheRoom_ReferencesThePlatformOnly() =>
        Assert.All(
            typeof(Sealer).Assembly.GetReferencedAssemblies(),
            reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));
}
