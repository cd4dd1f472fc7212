using Microsoft.EntityFrameworkCore;

namespace InConfidence.Testing;

/// <summary>What somebody does who can write to the database and holds no key.</summary>
public sealed partial class TestSchool
{
    public async Task ChangeEntryAsync(long number, Action<byte[]> change)
    {
        await using var context = School.Database.CreateContext();
        var bytes = (await context.LedgerEntries.AsNoTracking().SingleAsync(row => row.Number == number, Cancellation)).Bytes;
        change(bytes);
        await context.LedgerEntries.Where(row => row.Number == number).ExecuteUpdateAsync(set => set.SetProperty(row => row.Bytes, bytes), Cancellation);
    }
}
