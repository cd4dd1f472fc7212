using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Shredding;

/// <summary>That a record is to be destroyed, as two people say it.</summary>
public sealed record ShredOrder(RecordId Record, PersonId OrderedBy, PersonId ConfirmedBy, string Reason);

/// <summary>What became of an order to destroy a record.</summary>
public abstract record ShredOutcome
{
    private ShredOutcome() { }

    /// <summary>Nothing of it can be read any more, in no backup of the data either.</summary>
    public sealed record Shredded(ShredCertificate Certificate) : ShredOutcome;

    /// <summary>There is no such record.</summary>
    public sealed record NotFound : ShredOutcome;

    /// <summary>A legal hold lies on it.</summary>
    public sealed record Held : ShredOutcome;

    /// <summary>One and the same person said both.</summary>
    public sealed record NotTwoPeople : ShredOutcome;

    /// <summary>Somebody who holds none of the offices that may, or whom the record concerns.</summary>
    public sealed record NotTheirs(PersonId Person) : ShredOutcome;
}

/// <summary>What remains to show that a record was destroyed, and when, by whom and why it may be believed. It holds no name and no word.</summary>
public sealed record ShredCertificate
{
    public required RecordId Record { get; init; }

    public required Guid Key { get; init; }

    public required ShredOrder Order { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>How many sealed texts were removed from the database with the key.</summary>
    public required int Texts { get; init; }

    /// <summary>The epoch under which every other key lives on; those before it are destroyed.</summary>
    public required int Epoch { get; init; }

    /// <summary>A signed note that the ledger holds the entry of this act.</summary>
    public required string Receipt { get; init; }

    public string Write() => $"""
        Certificate of destruction

        Record             {Record}
        Its key            {Key:N}
        Ordered by         {Order.OrderedBy}
        Confirmed by       {Order.ConfirmedBy}
        Destroyed by       {At:yyyy-MM-dd HH:mm:ss} UTC
        Texts removed      {Texts}
        Epochs destroyed   all before {Epoch}

        The key lay in the vault alone, under an epoch that is destroyed. Backups of the data still hold the sealed bytes;
        no key opens them. Copies of the vault that are older than this must be replaced.

        The entry of this act is in the ledger of the school; this receipt for it can be checked with "ledger check-proof":

        {Receipt}
        """;
}
