using InConfidence.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InConfidence.Data.Mappings;

internal sealed class AdviceMapping : IEntityTypeConfiguration<AdviceRow>
{
    public void Configure(EntityTypeBuilder<AdviceRow> builder)
    {
        builder.ToTable("advice").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.AskedBy });
        builder.HasIndex(row => new { row.School, row.ClimbsAt });
        builder.HasIndex(row => new { row.School, row.AnsweredAt });
        builder.HasIndex(row => row.Record);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasMany(row => row.Asked).WithOne().HasForeignKey(asked => asked.Advice);
    }
}

internal sealed class AdviceAskedMapping : IEntityTypeConfiguration<AdviceAskedRow>
{
    public void Configure(EntityTypeBuilder<AdviceAskedRow> builder)
    {
        builder.ToTable("advice_asked").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Advice, row.Person }).IsUnique();
        builder.HasIndex(row => new { row.School, row.Person });
    }
}
