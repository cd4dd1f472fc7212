using InConfidence.Data.Keys;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Protection;

/// <summary>Keys with which the web framework protects form tokens: sealed under the school's key.</summary>
public static class ProtectionKeys
{
    private const string Field = "protection.key";

    public static async Task<IReadOnlyList<string>> ProtectionKeysAsync(this OpenSchool school, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var texts = await context.ProtectionKeys.AsNoTracking().Where(row => row.School == school.Id)
            .Join(context.SealedTexts.AsNoTracking(), row => row.Content, text => text.Id, (row, text) => text).ToListAsync(cancellation);
        return texts.ConvertAll(text => SealedJson.Read<string>(school.Keys.Open(school.Keys.SchoolKey, text, Field)));
    }

    public static Task AddProtectionKeyAsync(this OpenSchool school, string xml, CancellationToken cancellation) =>
        school.CommitAsync(
            new Because(Actor.Machine("form-protection"), LedgerAct.ProtectionKeyCreated),
            (unit, _) =>
            {
                unit.Context.ProtectionKeys.Add(new ProtectionKeyRow { Id = unit.NewId(), School = school.Id, Content = unit.Seal(school.Keys.SchoolKey, Field, xml) });
                return Task.CompletedTask;
            },
            cancellation);
}
