using InConfidence.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InConfidence.Data.Mappings;

internal sealed class ReferralMapping : IEntityTypeConfiguration<ReferralRow>
{
    public void Configure(EntityTypeBuilder<ReferralRow> builder)
    {
        builder.ToTable("referral").HasKey(row => row.Id);
        builder.HasIndex(row => row.Record);
        builder.HasIndex(row => new { row.School, row.EndedAt, row.DueAt });
    }
}

internal sealed class ReferralActMapping : IEntityTypeConfiguration<ReferralActRow>
{
    public void Configure(EntityTypeBuilder<ReferralActRow> builder)
    {
        builder.ToTable("referral_act").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Referral, row.Number }).IsUnique();
        builder.HasIndex(row => row.Record);
    }
}
