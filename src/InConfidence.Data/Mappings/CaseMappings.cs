using InConfidence.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InConfidence.Data.Mappings;

internal sealed class CaseMapping : IEntityTypeConfiguration<CaseRow>
{
    public void Configure(EntityTypeBuilder<CaseRow> builder)
    {
        builder.ToTable("case_file").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.OpenedAt });
        builder.HasIndex(row => new { row.School, row.HeldBy });
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}

internal sealed class StrandMapping : IEntityTypeConfiguration<StrandRow>
{
    public void Configure(EntityTypeBuilder<StrandRow> builder)
    {
        builder.ToTable("strand").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Case, row.Student });
        builder.HasIndex(row => new { row.School, row.Student });
        builder.HasIndex(row => new { row.School, row.ClosedAt, row.SeenAt });
    }
}

internal sealed class CaseItemMapping : IEntityTypeConfiguration<CaseItemRow>
{
    public void Configure(EntityTypeBuilder<CaseItemRow> builder)
    {
        builder.ToTable("case_item").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Case, row.At });
        builder.HasIndex(row => row.Record);
        builder.HasIndex(row => new { row.School, row.DueAt }).HasFilter("is_open");
    }
}

internal sealed class StrandItemMapping : IEntityTypeConfiguration<StrandItemRow>
{
    public void Configure(EntityTypeBuilder<StrandItemRow> builder)
    {
        builder.ToTable("strand_item").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Strand, row.Item }).IsUnique();
        builder.HasIndex(row => row.Item);
        builder.HasIndex(row => new { row.Case, row.Record });
        builder.HasIndex(row => row.Record);
    }
}

internal sealed class GrantMapping : IEntityTypeConfiguration<GrantRow>
{
    public void Configure(EntityTypeBuilder<GrantRow> builder)
    {
        builder.ToTable("part_grant").HasKey(row => row.Id);
        builder.HasIndex(row => row.Case);
        builder.HasIndex(row => new { row.School, row.Person, row.Until });
        builder.HasIndex(row => new { row.School, row.Until });
        builder.HasIndex(row => row.Record);
    }
}
