using System.Diagnostics;
using System.Runtime.CompilerServices;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing;

/// <summary>
/// A text under seal. It is mute: it prints as "(sealed)" and cannot be compared, because the same words sealed twice
/// differ and a comparison would only ever mislead. <see cref="Sealer"/> makes and opens it.
/// </summary>
[DebuggerDisplay("(sealed)")]
public sealed class SealedText
{
    private SealedText(ReadOnlyMemory<byte> envelope) => Envelope = envelope;

    /// <summary>The bytes to store, as <c>docs/sealing-format.md</c> describes them: at least 174.</summary>
    public ReadOnlyMemory<byte> Envelope { get; }

    /// <summary>
    /// The identifier of the record key it was sealed under, or the empty identifier where the stored bytes are too
    /// short or too new to tell; opening those says what is wrong.
    /// </summary>
    public Guid KeyId => EnvelopeLayout.KeyIdOf(Envelope.Span);

    /// <summary>
    /// Takes stored bytes as they are. Nothing is checked here, so that one damaged row does not stop a list;
    /// <see cref="Sealer.Open"/> checks everything.
    /// </summary>
    /// <param name="envelope">The stored bytes. They are not copied and must not change afterwards.</param>
    /// <returns>The text under seal.</returns>
    public static SealedText FromStored(ReadOnlyMemory<byte> envelope) => new(envelope);

    /// <summary>Always refused by the compiler: sealed texts are never compared.</summary>
    /// <param name="left">Not used.</param>
    /// <param name="right">Not used.</param>
    /// <returns>Nothing: it does not compile.</returns>
    [Obsolete("Sealed texts cannot be compared; write 'is null' to ask whether there is one.", error: true)]
    public static bool operator ==(SealedText? left, SealedText? right) => ReferenceEquals(left, right);

    /// <summary>Always refused by the compiler: sealed texts are never compared.</summary>
    /// <param name="left">Not used.</param>
    /// <param name="right">Not used.</param>
    /// <returns>Nothing: it does not compile.</returns>
    [Obsolete("Sealed texts cannot be compared; write 'is not null' to ask whether there is one.", error: true)]
    public static bool operator !=(SealedText? left, SealedText? right) => !ReferenceEquals(left, right);

    /// <summary>Whether this is the very same object; content is never compared.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True for the same object only.</returns>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>A hash of the object's identity, not of its content.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Says nothing.</summary>
    /// <returns>"(sealed)".</returns>
    public override string ToString() => "(sealed)";
}
