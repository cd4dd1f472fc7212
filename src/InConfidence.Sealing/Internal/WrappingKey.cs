namespace InConfidence.Sealing.Internal;

/// <summary>The key of a provider that lies in this process: it wraps secrets in envelopes of the provider's kind.</summary>
internal sealed class WrappingKey(SecretBytes secret, Guid id) : IDisposable
{
    public SecretBytes Secret { get; } = secret;

    public byte[] Wrap(ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> boundTo, FillRandom? random) =>
        EnvelopeCipher.Seal(Secret, id, EnvelopePurpose.ProviderSecret, boundTo.Span, content.Span, random);

    public byte[] Unwrap(ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> boundTo) =>
        EnvelopeCipher.Open(Secret, id, EnvelopePurpose.ProviderSecret, boundTo.Span, wrapped.Span);

    public void Dispose() => Secret.Dispose();
}
