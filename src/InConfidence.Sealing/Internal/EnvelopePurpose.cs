namespace InConfidence.Sealing.Internal;

/// <summary>What an envelope holds. The number enters the key derivation, so no envelope opens as one of another kind.</summary>
internal enum EnvelopePurpose
{
    /// <summary>Confidential text under a record key; padded.</summary>
    Text = 1,

    /// <summary>A record key under an epoch key.</summary>
    RecordKey = 2,

    /// <summary>A school's epoch key and lasting secret under a key provider.</summary>
    ProviderSecret = 3,

    /// <summary>A long file in segments, under a key that follows from the school's lasting secret.</summary>
    File = 4,
}
