using Microsoft.EntityFrameworkCore;

namespace InConfidence.Testing;

public sealed partial class TestSchool
{
    /// <summary>From now on nothing can be written to the log.</summary>
    public async Task BreakLedgerAsync()
    {
        await using var context = School.Database.CreateContext();
        await context.Database.ExecuteSqlRawAsync("ALTER TABLE ledger_entry RENAME TO ledger_entry_gone", Cancellation);
    }
}
