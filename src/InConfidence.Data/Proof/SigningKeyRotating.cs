using System.Security.Cryptography;
using System.Text;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Ledger;

namespace InConfidence.Data.Proof;

/// <summary>Puts another key in the place of the one that signs a school's log: once a year, or at once where somebody may have had it.</summary>
public static class SigningKeyRotating
{
    /// <summary>
    /// The act's own entry names the handover, which both keys signed, and the checkpoint over that entry is the first that the new key
    /// signs. A server that is running follows with the next thing it writes.
    /// </summary>
    /// <returns>The new verifier key.</returns>
    public static async Task<string> RotateSigningKeyAsync(this OpenSchool school, Actor who, CancellationToken cancellation)
    {
        var seed = new byte[CheckpointSigner.SeedSize];
        school.Sources.Random.Fill(seed);
        using var next = school.Signing.Draw(seed);
        try
        {
            await school.CommitAsync(
                new Because(who, LedgerAct.SigningKeyRotated, $"to {next.VerifierKey}"),
                async (unit, token) =>
                {
                    var later = await school.Signing.LaterAsync(unit.Context, token);
                    var key = unit.NewKey();
                    unit.Context.SigningKeys.Add(new SigningKeyRow
                    {
                        School = school.Id,
                        Number = later.Count + 2,
                        VerifierKey = next.VerifierKey,
                        Seed = unit.Seal(key, SigningKeys.SeedField, seed),
                        Handover = Keep(unit, key.Id, school.Signing.Current.HandOver(next)),
                    });
                    unit.SigningKeyChanges();
                },
                cancellation);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
        return next.VerifierKey;
    }

    /// <summary>Who checks the log has no key, and a public key is no secret: the note is stored as it is.</summary>
    private static SealedTextId Keep(UnitOfWork unit, Guid keyId, string note)
    {
        var row = new SealedTextRow { Id = SealedTextId.From(unit.NewId()), School = unit.School.Id, KeyId = keyId, Envelope = Encoding.UTF8.GetBytes(note) };
        unit.Keep(row);
        return row.Id;
    }
}
